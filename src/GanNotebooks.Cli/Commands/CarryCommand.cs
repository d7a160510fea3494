using System.CommandLine;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan carry</c>: one archive that runs on a machine with a libtorch but without
/// .NET.</summary>
sealed class CarryCommand : Command, IHasExample, INeedsSetUp
{
    readonly Argument<string> _archive = new("ARCHIVE")
    {
        Description = "The file to write, a .tar.xz",
        DefaultValueFactory = _ => Path.Combine("out", "gan-notebooks.tar.xz"),
    };

    public CarryCommand(Checkout checkout)
        : base("carry", "Pack all that a machine without .NET needs into one archive")
    {
        Add(_archive);
        SetAction((parsed, cancelled) => Child.Run(Child.Program("bash",
            Path.Combine(checkout.Root, "binder", "carry.sh"), parsed.GetValue(_archive)!),
            cancelled));
    }

    public string Example => """
        ./gan carry                        # writes out/gan-notebooks.tar.xz
        scp out/gan-notebooks.tar.xz you@machine:
        tar -xf gan-notebooks.tar.xz && gan-notebooks/gan doctor   # on the machine
        """;
}
