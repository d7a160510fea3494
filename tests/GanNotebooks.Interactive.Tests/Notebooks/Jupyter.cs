using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace GanNotebooks.Interactive.Tests.Notebooks;

/// <summary>Runs a notebook as a user does: Debian's Jupyter, our kernel, the published course.
/// </summary>
/// <remarks>Everything lies in a folder beside the tests that is laid out like a checkout, so
/// that the notebook's own <c>#!import ../out/course/course.dib</c> finds its file.</remarks>
static class Jupyter
{
    static readonly string s_place = Path.Combine(AppContext.BaseDirectory, "checkout");

    /// <summary>The root of the repository.</summary>
    public static string Checkout { get; } = Metadata("Checkout");

    /// <summary>Runs cells in a kernel of their own.</summary>
    /// <param name="name">What to call the notebook that holds them.</param>
    /// <param name="sources">The cells.</param>
    public static ExecutedNotebook RunCells(string name, params string[] sources)
    {
        var path = Path.Combine(Directory.CreateDirectory(
            Path.Combine(s_place, "out", "cells")).FullName, name);
        InstallKernel();
        GalleryNotebook.Save($"{path}.ipynb", sources.Select(source => (source, new JsonArray())));
        var said = Execute(TimeSpan.FromMinutes(3), "smoke", "/usr/bin/env",
            "PYTHONDONTWRITEBYTECODE=1", Python(),
            Path.Combine(Checkout, "src/GanNotebooks.Cli/Jupyter/run_notebook.py"),
            $"{path}.ipynb", "--ipynb", $"{path}-run.ipynb", "--html", $"{path}.html");
        Assert.DoesNotContain("\"event\": \"error\"", said);
        return ExecutedNotebook.Read($"{path}-run.ipynb");
    }

    /// <summary>Packs the extension and what it stands on.</summary>
    /// <returns>A folder that holds the packages, a NuGet.Config that knows no other source, and
    /// room for a cache.</returns>
    public static string Pack()
    {
        var folder = Path.Combine(s_place, "out", "packages");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "NuGet.Config"),
            "<configuration><packageSources><clear/></packageSources></configuration>");
        foreach (var project in (string[])["Torch", "", "Interactive"])
            Execute(TimeSpan.FromMinutes(2), "", "dotnet", "pack", "--no-build", "--configuration",
                Metadata("Configuration"), "--output", folder, Path.Combine(Checkout, "src",
                    project.Length > 0 ? $"GanNotebooks.{project}" : "GanNotebooks"));
        return folder;
    }

    /// <summary>Executes a notebook of the course.</summary>
    /// <param name="name">Its file name without extension.</param>
    /// <param name="profile"><c>smoke</c>, <c>fast</c> or <c>full</c>.</param>
    /// <param name="limit">How long it may take.</param>
    /// <returns>The executed notebook; the page made of it lies beside it.</returns>
    public static ExecutedNotebook Run(string name, string profile, TimeSpan limit)
    {
        var result = Path.Combine(s_place, "out", $"{name}-{profile}");
        var said = Script("src/GanNotebooks.Cli/Jupyter/run_notebook.py", name, profile, limit,
            "--ipynb", $"{result}.ipynb", "--html", $"{result}.html");
        Assert.DoesNotContain("\"event\": \"error\"", said);
        return ExecutedNotebook.Read($"{result}.ipynb");
    }

    /// <summary>Runs a Python program over a notebook of the course.</summary>
    /// <param name="script">The program, from the repository's root.</param>
    /// <param name="name">The notebook.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="options">What the program wants besides the notebook's path.</param>
    /// <returns>What it printed.</returns>
    public static string Script(
        string script, string name, string profile, TimeSpan limit, params string[] options)
    {
        var notebook = Path.Combine(s_place, "notebooks", $"{name}.ipynb");
        lock (s_place)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(notebook)!);
            File.Copy(Path.Combine(Checkout, "notebooks", $"{name}.ipynb"), notebook, true);
            InstallKernel();
        }
        return Execute(limit, profile, "/usr/bin/env",
            ["PYTHONDONTWRITEBYTECODE=1", Python(), Path.Combine(Checkout, script), notebook,
                .. options]);
    }

    /// <summary>Turns a notebook into a page as <c>./gan run</c> does.</summary>
    /// <returns>The page's path, beside the notebook.</returns>
    public static string ToHtml(string notebook)
    {
        var page = Path.ChangeExtension(notebook, ".html");
        Execute(TimeSpan.FromMinutes(1), "", "/usr/bin/env", "PYTHONDONTWRITEBYTECODE=1", Python(),
            "-c", """
            import sys, nbformat
            sys.path.insert(0, sys.argv[1])
            from html_page import render
            notebook = nbformat.read(sys.argv[2], 4)
            open(sys.argv[3], "w", encoding="utf-8").write(render(notebook, "gallery"))
            """, Path.Combine(Checkout, "src/GanNotebooks.Cli/Jupyter"), notebook, page);
        return page;
    }

    /// <summary>Installs our kernel beside the tests.</summary>
    /// <returns>The folder that belongs on JUPYTER_PATH.</returns>
    public static string InstallKernel()
    {
        var folder = Path.Combine(s_place, "out/jupyter");
        Execute(TimeSpan.FromMinutes(1), "", "dotnet",
            Metadata("Kernel"), "install", "--folder", folder, "--force");
        return folder;
    }

    /// <summary>The first Python that has nbclient: a virtual environment's, or the system's.
    /// </summary>
    public static string Python() => new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(python =>
        {
            using var process = Process.Start(new ProcessStartInfo(
                python, ["-c", "import nbclient"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        })
        ?? throw new InvalidOperationException(
            "No python3 with nbclient: apt-get install python3-nbclient.");

    static string Execute(TimeSpan limit, string profile, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JUPYTER_PATH"] = Path.Combine(s_place, "out/jupyter");
        start.Environment["GAN_PROFILE"] = profile;
        using var process = Process.Start(start)!;
        var (output, errors) =
            (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {limit}: {output.Result}{errors.Result}");
        }
        Assert.True(process.ExitCode == 0,
            $"{program} ended with {process.ExitCode}: {output.Result}{errors.Result}");
        return output.Result;
    }

    static string Metadata(string key) => typeof(Jupyter).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == key).Value!;
}
