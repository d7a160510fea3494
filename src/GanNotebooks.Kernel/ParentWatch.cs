using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GanNotebooks.Kernel;

/// <summary>Notices when the process that started the kernel is gone, so that none is left over.
/// </summary>
/// <remarks>Front ends put their process id into JPY_PARENT_PID; without it, whoever started us
/// counts, and 1 means nobody. On Windows it is a handle, which we leave alone.</remarks>
internal static partial class ParentWatch
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <param name="gone">What to do then.</param>
    public static IDisposable? Start(Action gone)
    {
        if (OperatingSystem.IsWindows())
            return null;
        var text = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        var id = int.TryParse(text, out var told) ? told : getppid();
        if (id <= 1)
            return null;

        // A parent that has ended but that nobody has buried still counts as a process; we, its
        // child, have got another parent by then.
        Func<bool> alive = getppid() == id ? () => getppid() == id : () => Exists(id);
        return new Timer(_ =>
        {
            if (!alive())
                gone();
        }, null, Every, Every);
    }

    static bool Exists(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    private static partial int getppid();
}
