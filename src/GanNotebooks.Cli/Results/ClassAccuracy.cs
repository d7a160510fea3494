using System.Diagnostics;
using GanNotebooks.Data;
using GanNotebooks.Models;
using static TorchSharp.torch;

namespace GanNotebooks.Cli.Results;

/// <summary>Whether a conditional GAN draws what it is asked for.</summary>
sealed class ClassAccuracy : Experiment
{
    const int Steps = 6000;
    const int Seeds = 2;

    public override string Name => "cgan";

    public override string Title => "CGAN on Fashion-MNIST: the class asked for";

    public override string Text => $"""
        The share of 5,000 samples, 500 a class, in which LeNet sees the class that was asked for;
        the goal is 90 %. Its accuracy on test images is {Clothes.Features.Accuracy:P1}; the floor
        is its accuracy on training images. Projection, a moving average of G (0.995),
        {Steps:N0} steps of 128 images; fully connected networks of 256 and 512 units. The sheet
        shows a class a column.
        """;

    public override IReadOnlyList<string> Columns { get; } =
        ["seed", "label accuracy %", "real floor %", "FID", "real floor"];

    public override IEnumerable<IReadOnlyList<string>> Rows(Trial trial)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var options = new ConditionalOptions
            {
                Seed = seed, Networks = NetworkKind.FullyConnected, BatchSize = 128,
                Average = 0.995,
            };
            using var gan =
                new ConditionalGan(options, Clothes.Training.Batches(options.BatchSize, seed));
            trial.Train(gan, Steps);
            if (seed == 1)
                trial.Sheet(gan.Draw(60, seed: 0));
            var (fid, labels) = Clothes.Evaluation.Of(gan) is [var first, var second]
                ? (first, second) : throw new UnreachableException();
            yield return
            [
                $"{seed}", Format(100 * labels.Value.Value), Format(100 * labels.Floor.Value),
                Format(fid.Value.Value), Format(fid.Floor.Value, 2),
            ];
        }
    }
}
