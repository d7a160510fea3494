using TorchSharp;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Padding => new()
    {
        ["reflection_pad1d"] = Layer(() => nn.ReflectionPad1d(2)),
        ["reflection_pad2d"] = Layer(() => nn.ReflectionPad2d((1, 2, 0, 1))),
        ["reflection_pad3d"] = Layer(() => nn.ReflectionPad3d((1, 0, 1, 2, 0, 1))),
        ["replication_pad1d"] = Layer(() => nn.ReplicationPad1d((1, 3))),
        ["replication_pad2d"] = Layer(() => nn.ReplicationPad2d(1)),
        ["replication_pad3d"] = Layer(() => nn.ReplicationPad3d(1)),
        ["zero_pad2d"] = Layer(() => nn.ZeroPad2d((1, 2, 0, 1))),
        ["constant_pad1d"] = Layer(() => nn.ConstantPad1d(1, 2.5)),
        ["constant_pad2d"] = Layer(() => nn.ConstantPad2d((1, -1, 2, 0), -1.0)),
        ["constant_pad3d"] = Layer(() => nn.ConstantPad3d(1, 0.5)),
        ["f_pad_circular"] = Function(x => F.pad(x[0], (1, 2, 0, 1), PaddingModes.Circular)),
        ["f_pad_constant"] = Function(x => F.pad(x[0], (1, 2), value: 4.0)),
    };
}
