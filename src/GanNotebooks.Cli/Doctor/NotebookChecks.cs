using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Doctor;

/// <summary>What a notebook needs: Jupyter, the C# kernel, the course's library, data.</summary>
static class NotebookChecks
{
    const string FashionMnist = "/usr/share/datasets/fashion-mnist";
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

    /// <summary>Looks where GanNotebooks.Data looks: GAN_DATA, then Debian's place.</summary>
    public static Finding Data()
    {
        var chosen = Environment.GetEnvironmentVariable("GAN_DATA");
        string[] places = string.IsNullOrEmpty(chosen)
            ? [FashionMnist]
            : [chosen, Path.Combine(chosen, "fashion-mnist")];
        var folder = places.FirstOrDefault(
            place => File.Exists(Path.Combine(place, "train-images-idx3-ubyte.gz")));
        return folder != null
            ? Finding.Good("Fashion-MNIST", folder)
            : Finding.Missing("Fashion-MNIST", $"not in {string.Join(" or ", places)}",
                "apt-get install dataset-fashion-mnist, or set GAN_DATA");
    }
}
