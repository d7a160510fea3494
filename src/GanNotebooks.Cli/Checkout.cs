namespace GanNotebooks.Cli;

/// <summary>The folders of one checkout. Everything that is made lands below <c>out/</c>.</summary>
/// <param name="Root">The folder that holds the <c>gan</c> script; absolute.</param>
sealed record Checkout(string Root)
{
    /// <summary>Whether it was carried to this machine by <c>./gan carry</c>, with its own .NET and
    /// all that was built.</summary>
    public bool IsCarried => Directory.Exists(Path.Combine(Root, "runtime"));

    public string Out => Path.Combine(Root, "out");

    /// <summary>Goes on JUPYTER_PATH; holds <c>kernels/.net-csharp/kernel.json</c>.</summary>
    public string Jupyter => Path.Combine(Out, "jupyter");

    public string KernelSpec => Path.Combine(Jupyter, "kernels", ".net-csharp", "kernel.json");

    public string KernelProgram => Path.Combine(Out, "kernel", "csharp-kernel.dll");

    public string CourseScript => Path.Combine(Out, "course", "course.dib");

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Solution => Path.Combine(Root, "GanNotebooks.sln");

    /// <summary>Finds the checkout from which this program was built.</summary>
    /// <exception cref="Failure">The program was moved out of its checkout.</exception>
    public static Checkout OfThisProgram()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null;
             folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GanNotebooks.sln")))
                return new(folder.FullName);
        }
        throw new Failure($"{AppContext.BaseDirectory} is not inside a GanNotebooks checkout.",
            "Start the command line through ./gan.");
    }
}
