using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Tests;

/// <summary>Notebooks in Python, so that these tests need no kernel of ours.</summary>
public class RunTests
{
    [Fact]
    public async Task A_notebook_is_executed_and_written_twice()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["tiny.ipynb"], "python3",
            "# First *things*", "6 * 7", "# Then", "print('the', 'end')");

        var gan = await Gan.Run("run", notebook, "--out", folder["out"]);

        Assert.Equal((0, ""), (gan.ExitCode, gan.Err));
        Assert.Matches(@"^\[1/2\] First things +\d+\.\d s\n\[2/2\] Then +\d+\.\d s\n", gan.Out);
        Assert.EndsWith($"wrote {folder["out/tiny.html"]}\n", gan.Out);
        Assert.Contains("\"42\"", File.ReadAllText(folder["out/tiny.ipynb"]));
        Assert.Contains("the end", File.ReadAllText(folder["out/tiny.html"]));
    }

    [Fact]
    public async Task A_notebook_sees_its_folder_and_profile_and_waiting_threads_sleep()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["env.ipynb"], "python3",
            "import os; (os.getcwd(), os.environ['GAN_PROFILE'], os.environ['OMP_WAIT_POLICY'])");

        await Gan.Run("run", notebook, "--out", folder.Path, "--profile", "smoke");

        Assert.Contains($"('{folder.Path}', 'smoke', 'PASSIVE')",
            File.ReadAllText(folder["env.ipynb"]));
    }

    [Fact]
    public async Task A_failing_cell_is_shown_and_what_ran_before_it_is_kept()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["bad.ipynb"], "python3",
            "'before'", "raise ValueError('on purpose')", "'af' + 'ter'");

        var gan = await Gan.Run("run", notebook, "--out", folder["out"]);

        Assert.Equal(1, gan.ExitCode);
        Assert.Contains("Cell 2 failed:\n    raise ValueError('on purpose')\n", gan.Out);
        Assert.Contains("ValueError: on purpose", gan.Out);
        Assert.DoesNotContain("\x1b", gan.Out);
        var written = File.ReadAllText(folder["out/bad.ipynb"]);
        Assert.Contains("\"'before'\"", written);
        Assert.DoesNotContain("'after'", written);
    }

    [Fact]
    public async Task A_dying_kernel_is_an_error_that_names_the_cell()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["dies.ipynb"], "python3",
            "1", "import os; os.kill(os.getpid(), 9)");

        var gan = await Gan.Run("run", notebook, "--out", folder.Path);

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith("error: The kernel ended while cell 2 ran.\n", gan.Err);
    }

    [Fact]
    public async Task An_unknown_kernel_is_an_error_that_names_the_known_ones()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["other.ipynb"], "no-such-kernel", "1");

        var gan = await Gan.Run("run", notebook, "--out", folder["out"]);

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith("error: Jupyter has no kernel named 'no-such-kernel' (it has: ", gan.Err);
        Assert.Contains("python3", gan.Err);
        Assert.Empty(Directory.EnumerateFiles(folder["out"]));
    }

    [Fact]
    public async Task A_damaged_notebook_is_an_error_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["half.ipynb"], "{ \"cells\": [");

        var gan = await Gan.Run("run", folder["half.ipynb"], "--out", folder["out"]);

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith($"error: {folder["half.ipynb"]} is not a notebook: ", gan.Err);
        Assert.DoesNotContain("Traceback", gan.Err);
    }

    [Fact]
    public async Task A_missing_Jupyter_is_an_error_that_says_what_to_install()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["tiny.ipynb"], "python3", "1");

        var gan = await Gan.Run([("GAN_PYTHON", "/no/python3")], "run", notebook);

        Assert.Equal(1, gan.ExitCode);
        Assert.StartsWith("error: Jupyter is missing", gan.Err);
        Assert.Contains("apt-get install jupyter-notebook", gan.Err);
    }

    [Fact]
    public async Task A_page_loads_nothing_from_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["page.ipynb"], "python3", "# A loss $x^2$", "1");

        await Gan.Run("run", notebook, "--out", folder.Path);

        var page = File.ReadAllText(folder["page.html"]);
        Assert.DoesNotMatch(@"<(script|link|img)[^>]*(src|href)=""?(https?:)?//", page);
        Assert.DoesNotMatch(@"url\(['""]?(https?:)?//", page);
        Assert.Matches(new Regex("<title>A loss x"), page);
    }

    [Fact]
    public async Task An_interrupted_run_leaves_files_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var notebook = TinyNotebook.Write(folder["slow.ipynb"], "python3",
            $"import os; open('{folder["pid"]}', 'w').write(str(os.getpid()))",
            "import time; time.sleep(600)");
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(folder["out/slow.html"], "of the last run");

        using var process = Gan.Start([],
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "gan.dll"),
             "run", notebook, "--out", folder["out"]]);
        await Until(() => File.Exists(folder["pid"]));
        using var signal = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
        var gan = await Gan.Finish(process);

        Assert.Equal(1, gan.ExitCode);
        Assert.Equal("interrupted\n", gan.Err);
        Assert.Equal([folder["out/slow.html"]], Directory.EnumerateFiles(folder["out"]));
        Assert.Equal("of the last run", File.ReadAllText(folder["out/slow.html"]));
        Assert.False(Directory.Exists($"/proc/{File.ReadAllText(folder["pid"])}"));
    }

    static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition()) await Task.Delay(50, limit.Token);
    }
}
