using System.CommandLine;
using GanNotebooks.Cli.Doctor;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan doctor</c>: what is here, and what to do about what is missing.
/// Changes nothing.</summary>
sealed class DoctorCommand : Command, IHasExample
{
    public DoctorCommand(Checkout checkout)
        : base("doctor", "Say what is here, and what to do about what is missing") =>
        SetAction(_ => Examine(checkout));

    public string Example => "./gan doctor   # exit code 0 when all that is needed is here";

    static int Examine(Checkout checkout)
    {
        var missing = 0;
        foreach (var finding in Findings(checkout))
        {
            Console.Out.WriteLine($"{Mark(finding),-8} {finding.Name,-20} {finding.Detail}");
            if (finding.Remedy != null) Console.Out.WriteLine($"{"",-30}-> {finding.Remedy}");
            if (finding.IsMissing) missing++;
        }
        Console.Out.WriteLine(missing == 0
            ? "\nAll that is needed is here."
            : $"\n{missing} needed things are missing; ./gan run installs and builds what it can.");
        return missing == 0 ? 0 : 1;
    }

    static IEnumerable<Finding> Findings(Checkout checkout)
    {
        yield return MachineChecks.Dotnet(checkout);
        yield return MachineChecks.Compiler();
        var libtorch = Libtorch.Find(checkout);
        yield return Libtorch.Check(libtorch);
        yield return MachineChecks.BlasLibrary(libtorch);
        yield return MachineChecks.Gpu(libtorch);
        yield return MachineChecks.Threads();
        yield return MachineChecks.Library("libzmq.so.5", "libzmq5");
        yield return MachineChecks.Library("libpng16.so.16", "libpng16-16");
        yield return MachineChecks.Library("libturbojpeg.so.0", "libturbojpeg0");
        yield return NotebookChecks.Jupyter();
        yield return NotebookChecks.FrontEnd();
        yield return NotebookChecks.Formulas();
        yield return NotebookChecks.Kernel(checkout);
        yield return NotebookChecks.Course(checkout);
        yield return NotebookChecks.Data();
    }

    static string Mark(Finding finding) => finding switch
    {
        { IsMissing: true } => "missing",
        { Remedy: not null } => "could be",
        _ => "ok",
    };
}
