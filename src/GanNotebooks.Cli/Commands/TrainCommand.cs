using System.CommandLine;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Models;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan train MODEL</c>: trains without a notebook. Each model is a command of its
/// own, as each has its own options.</summary>
sealed class TrainCommand : Command, IHasExample, IHasKinds
{
    public TrainCommand() : base("train", "Train a GAN without a notebook")
    {
        foreach (var kind in Catalogue.Models)
            Add(new TrainModelCommand(kind));
    }

    public string Kind => "model";

    public string Example => """
        ./gan train dcgan --data fashion-mnist --steps 3000 --out out/runs/clothes
        ./gan train dcgan --help   # all that this model can be told
        """;
}
