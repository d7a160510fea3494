using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace GanNotebooks.Torch.Tests.Optimizers;

public class SchedulerParityTests
{
    static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Cases = new()
    {
        ["lambda"] = o => LambdaLR(o, e => Math.Pow(0.9, e)),
        ["multiplicative"] = o => MultiplicativeLR(o, _ => 0.95),
        ["step"] = o => StepLR(o, 3, 0.5),
        ["multistep"] = o => MultiStepLR(o, [2, 5, 5], 0.5),
        ["exponential"] = o => ExponentialLR(o, 0.9),
        ["constant"] = o => ConstantLR(o, 0.3, 4),
        ["linear"] = o => LinearLR(o, 1.0, 0.1, 6),
        ["cosine"] = o => CosineAnnealingLR(o, 5, 0.01),
        ["onecycle"] = o => OneCycleLR(o, 1.0, total_steps: 12),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Rates_and_momenta_equal_PyTorchs(string name)
    {
        var expected = GoldenFile.Read("optimizers.json").GetProperty("schedules")
            .GetProperty(name);
        using var parameter = new Parameter(zeros(1));
        using var optimizer = SGD([parameter], 0.4, momentum: 0.9);
        var schedule = Cases[name](optimizer);
        foreach (var pair in expected.EnumerateArray())
        {
            var group = (optim.ParamGroup)optimizer.ParamGroups.Single();
            // Python and C# may round pow and cos differently in the last bit of a double.
            Assert.Equal(pair[0].GetDouble(), group.LearningRate, 1e-15);
            Assert.Equal(pair[1].GetDouble(), group.Momentum, 1e-15);
            schedule.step();
        }
    }
}
