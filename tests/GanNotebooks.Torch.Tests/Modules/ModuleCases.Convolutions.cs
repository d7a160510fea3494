using TorchSharp;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Convolutions => new()
    {
        ["conv1d"] = Layer(() => nn.Conv1d(4, 3, 3)),
        ["conv1d_same"] = Layer(() => nn.Conv1d(4, 3, 4, TorchSharp.Padding.Same)),
        ["conv1d_circular"] = Layer(() =>
            nn.Conv1d(4, 3, 3, padding: 2, padding_mode: PaddingModes.Circular)),
        ["conv2d"] = Layer(() => nn.Conv2d(4, 3, 3)),
        ["conv2d_stride_padding"] = Layer(() => nn.Conv2d(4, 3, 4, stride: 2, padding: 1)),
        ["conv2d_dilation_groups"] = Layer(() =>
            nn.Conv2d(4, 6, 3, dilation: 2, groups: 2, padding: 1)),
        ["conv2d_no_bias"] = Layer(() => nn.Conv2d(4, 3, 3, bias: false)),
        ["conv2d_tuples"] = Layer(() =>
            nn.Conv2d(4, 3, (3, 2), stride: (1, 2), padding: (2, 1), dilation: (2, 1))),
        ["conv2d_one"] = Layer(() => nn.Conv2d(4, 3, 3)),
        ["conv2d_same"] = Layer(() => nn.Conv2d(4, 3, (4, 3), TorchSharp.Padding.Same)),
        ["conv2d_valid"] = Layer(() => nn.Conv2d(4, 3, 3, TorchSharp.Padding.Valid)),
        ["conv2d_reflect"] = Layer(() =>
            nn.Conv2d(4, 3, 3, padding: 1, padding_mode: PaddingModes.Reflect)),
        ["conv2d_replicate"] = Layer(() =>
            nn.Conv2d(4, 3, (3, 3), padding: (2, 1), padding_mode: PaddingModes.Replicate)),
        ["conv2d_circular"] = Layer(() =>
            nn.Conv2d(4, 3, 3, padding: 1, padding_mode: PaddingModes.Circular)),
        ["conv2d_same_reflect"] = Layer(() =>
            nn.Conv2d(4, 3, 4, TorchSharp.Padding.Same, padding_mode: PaddingModes.Reflect)),
        ["conv3d"] = Layer(() => nn.Conv3d(4, 2, 2)),
        ["conv3d_tuples"] = Layer(() =>
            nn.Conv3d(4, 2, (1, 2, 3), stride: (2, 1, 1), padding: (0, 1, 1))),
        ["conv3d_same"] = Layer(() => nn.Conv3d(4, 2, 2, TorchSharp.Padding.Same)),
        ["conv_transpose1d"] = Layer(() =>
            nn.ConvTranspose1d(4, 3, 3, stride: 2, padding: 1, output_padding: 1)),
        ["conv_transpose2d"] = Layer(() => nn.ConvTranspose2d(4, 3, 4, stride: 2, padding: 1)),
        ["conv_transpose2d_first"] = Layer(() => nn.ConvTranspose2d(5, 3, 4, bias: false)),
        ["conv_transpose2d_groups"] = Layer(() =>
            nn.ConvTranspose2d(4, 6, 3, stride: 2, output_padding: 1, groups: 2, dilation: 2)),
        ["conv_transpose2d_tuples"] = Layer(() =>
            nn.ConvTranspose2d(4, 2, (2, 3), stride: (2, 1), padding: (0, 1))),
        ["conv_transpose3d"] = Layer(() => nn.ConvTranspose3d(4, 2, 2, stride: 2)),
        ["f_conv1d"] = Function(x => F.conv1d(x[0], x[1], x[2], stride: 2, padding: 1)),
        ["f_conv2d"] = Function(x => F.conv2d(x[0], x[1], x[2], strides: [2], padding: [1])),
        ["f_conv3d"] = Function(x => F.conv3d(x[0], x[1])),
        ["f_conv2d_padding"] = Function(x =>
            F.conv2d_padding(x[0], x[1], padding: TorchSharp.Padding.Same)),
        ["f_conv_transpose1d"] = Function(x => F.conv_transpose1d(x[0], x[1], stride: 2)),
        ["f_conv_transpose2d"] = Function(x =>
            F.conv_transpose2d(x[0], x[1], x[2], strides: [2, 2], padding: [1, 1])),
        ["f_conv_transpose3d"] = Function(x => F.conv_transpose3d(x[0], x[1])),
    };
}
