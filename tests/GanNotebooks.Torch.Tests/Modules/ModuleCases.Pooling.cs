using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Pooling => new()
    {
        ["avg_pool1d"] = Layer(() => nn.AvgPool1d(3, stride: 2, padding: 1)),
        ["avg_pool2d"] = Layer(() => nn.AvgPool2d(2)),
        ["avg_pool2d_options"] = Layer(() =>
            nn.AvgPool2d((3, 2), stride: (2, 1), padding: (1, 0), ceil_mode: true,
                count_include_pad: false)),
        ["avg_pool2d_divisor"] = Layer(() => nn.AvgPool2d(3, divisor_override: 2)),
        ["avg_pool3d"] = Layer(() => nn.AvgPool3d(2)),
        ["max_pool1d"] = Layer(() => nn.MaxPool1d(3, stride: 2, padding: 1)),
        ["max_pool2d"] = Layer(() => nn.MaxPool2d(2)),
        ["max_pool2d_options"] = Layer(() =>
            nn.MaxPool2d((3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2),
                ceil_mode: true)),
        ["max_pool3d"] = Layer(() => nn.MaxPool3d(2)),
        ["adaptive_avg_pool1d"] = Layer(() => nn.AdaptiveAvgPool1d(3)),
        ["adaptive_avg_pool2d"] = Layer(() => nn.AdaptiveAvgPool2d((4, 1))),
        ["adaptive_avg_pool3d"] = Layer(() => nn.AdaptiveAvgPool3d(3)),
        ["adaptive_max_pool1d"] = Layer(() => nn.AdaptiveMaxPool1d(3)),
        ["adaptive_max_pool2d"] = Layer(() => nn.AdaptiveMaxPool2d([4, 1])),
        ["adaptive_max_pool3d"] = Layer(() => nn.AdaptiveMaxPool3d([3, 2, 1])),
        ["f_max_pool1d_indices"] = Function(x => F.max_pool1d_with_indices(x[0], 2).indices),
        ["f_max_pool2d_indices"] = Function(x => F.max_pool2d_with_indices(x[0], [2]).indices),
        ["f_max_pool3d_indices"] = Function(x => F.max_pool3d_with_indices(x[0], [2]).indices),
    };
}
