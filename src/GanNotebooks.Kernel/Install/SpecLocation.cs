using System.Diagnostics;

namespace GanNotebooks.Kernel.Install;

/// <summary>Where a kernelspec goes.</summary>
/// <param name="User">The person's own Jupyter folder; the choice when nothing is chosen.</param>
/// <param name="Prefix">A Python installation's folder.</param>
/// <param name="SysPrefix">The folder of the Python that is first on the PATH.</param>
/// <param name="Folder">A folder for JUPYTER_PATH.</param>
/// <remarks>Source: Jupyter documentation, "Common directories and file locations".</remarks>
internal sealed record SpecLocation(bool User, string? Prefix, bool SysPrefix, string? Folder)
{
    /// <summary>The data folder: kernelspecs lie under kernels/NAME in it.</summary>
    /// <exception cref="KernelError">More than one place is chosen, or Python is missing.
    /// </exception>
    public string Root()
    {
        var chosen = new[] { User, Prefix is not null, SysPrefix, Folder is not null };
        if (chosen.Count(one => one) > 1)
            throw new KernelError("expected one of --user, --prefix, --sys-prefix and --folder");
        if (Folder is not null)
            return Path.GetFullPath(Folder);
        if (Prefix is not null || SysPrefix)
            return Path.Combine(Path.GetFullPath(Prefix ?? PythonPrefix()), "share", "jupyter");
        return UserRoot();
    }

    public string SpecFolder(string name) => Path.Combine(Root(), "kernels", name);

    static string UserRoot()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen)
            return chosen;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        var data = OperatingSystem.IsWindows()
            ? Environment.SpecialFolder.ApplicationData
            : Environment.SpecialFolder.LocalApplicationData;   // XDG_DATA_HOME or ~/.local/share
        var folder = Environment.GetFolderPath(data, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(folder, "jupyter");
    }

    static string PythonPrefix()
    {
        try
        {
            var start = new ProcessStartInfo("python3", ["-c", "import sys; print(sys.prefix)"])
            {
                RedirectStandardOutput = true,
            };
            using var python = Process.Start(start)!;
            return python.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new KernelError("--sys-prefix asks python3 for its folder, but there is no "
                + "python3 on the PATH. Name the folder with --prefix.", e);
        }
    }
}
