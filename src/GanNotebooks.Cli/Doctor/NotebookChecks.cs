using GanNotebooks.Cli.Processes;
using GanNotebooks.Data;

namespace GanNotebooks.Cli.Doctor;

/// <summary>What a notebook needs: Jupyter, the C# kernel, the course's library, data.</summary>
static class NotebookChecks
{
    const string BuiltByRun = "./gan run builds and registers it.";

    public static Finding Jupyter()
    {
        var python = JupyterPython.TryFind();
        if (python == null)
            return Finding.Missing("Jupyter", "no python3 here has nbclient and nbconvert",
                "apt-get install jupyter-notebook jupyter-nbconvert python3-nbclient");
        var versions = Child.Answer(python, "-c",
            "import sys, nbclient, nbconvert; print(f'{sys.executable}, nbclient "
            + "{nbclient.__version__}, nbconvert {nbconvert.__version__}')");
        return Finding.Good("Jupyter", versions ?? python);
    }

    public static Finding FrontEnd()
    {
        string[] modules = JupyterPython.TryFind() is { } python
            ? [.. new[] { "jupyterlab", "notebook" }.Where(name => JupyterPython.Has(python, name))]
            : [];
        return modules.Length > 0
            ? Finding.Good("./gan lab opens", modules[0])
            : Finding.Advice("./gan lab opens", "nothing", "apt-get install jupyter-notebook");
    }

    public static Finding Formulas() => File.Exists("/usr/share/javascript/katex/katex.min.js")
        ? Finding.Good("formulas in pages", "KaTeX")
        : Finding.Advice("formulas in pages", "as LaTeX source", "apt-get install libjs-katex");

    public static Finding Kernel(Checkout checkout) =>
        File.Exists(checkout.KernelProgram) && File.Exists(checkout.KernelSpec)
            ? Finding.Good("C# kernel", checkout.KernelSpec)
            : Finding.Missing("C# kernel", $"not registered in {checkout.Jupyter}", BuiltByRun);

    public static Finding Course(Checkout checkout) => File.Exists(checkout.CourseScript)
        ? Finding.Good("course library", checkout.CourseScript)
        : Finding.Missing("course library", $"no {checkout.CourseScript}", BuiltByRun);

    public static Finding Data()
    {
        var set = Manifest.Find("fashion-mnist")!;
        return DataFolder.Where(set) is { } folder
            ? Finding.Good("Fashion-MNIST", folder)
            : Finding.Missing("Fashion-MNIST", $"not in {set.Installed} or {set.Folder}",
                "apt-get install dataset-fashion-mnist, or ./gan data get fashion-mnist");
    }
}
