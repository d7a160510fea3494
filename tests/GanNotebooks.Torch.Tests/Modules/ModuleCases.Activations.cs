using TorchSharp.Modules;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Activations => new()
    {
        ["relu"] = Layer(() => nn.ReLU()),
        ["relu6"] = Layer(() => nn.ReLU6()),
        ["leakyrelu"] = Layer(() => nn.LeakyReLU()),
        ["rrelu"] = Layer(() => nn.RReLU()),
        ["elu"] = Layer(() => nn.ELU()),
        ["celu"] = Layer(() => nn.CELU()),
        ["selu"] = Layer(() => nn.SELU()),
        ["gelu"] = Layer(() => nn.GELU()),
        ["silu"] = Layer(() => nn.SiLU()),
        ["mish"] = Layer(() => nn.Mish()),
        ["softplus"] = Layer(() => nn.Softplus()),
        ["softsign"] = Layer(() => nn.Softsign()),
        ["tanhshrink"] = Layer(() => nn.Tanhshrink()),
        ["softshrink"] = Layer(() => nn.Softshrink()),
        ["hardshrink"] = Layer(() => nn.Hardshrink()),
        ["hardtanh"] = Layer(() => nn.Hardtanh()),
        ["hardsigmoid"] = Layer(() => nn.Hardsigmoid()),
        ["hardswish"] = Layer(() => nn.Hardswish()),
        ["sigmoid"] = Layer(() => nn.Sigmoid()),
        ["tanh"] = Layer(() => nn.Tanh()),
        ["logsigmoid"] = Layer(() => nn.LogSigmoid()),
        ["identity"] = Layer(() => nn.Identity()),
        ["leakyrelu_steep"] = Layer(() => nn.LeakyReLU(0.2)),
        ["rrelu_eval"] = Layer(() => Evaluating(nn.RReLU(0.1, 0.5))),
        ["elu_alpha"] = Layer(() => nn.ELU(0.5)),
        ["celu_alpha"] = Layer(() => nn.CELU(0.5)),
        ["gelu_tanh"] = Layer(() => nn.GELU(GELU.Approximate.tanh)),
        ["softplus_sharp"] = Layer(() => nn.Softplus(3.0, 2.0)),
        ["softshrink_little"] = Layer(() => nn.Softshrink(0.2)),
        ["hardshrink_little"] = Layer(() => nn.Hardshrink(0.2)),
        ["hardtanh_shifted"] = Layer(() => nn.Hardtanh(-0.5, 1.5)),
        ["threshold"] = Layer(() => nn.Threshold(0.1, -3.0)),
        ["softmax"] = Layer(() => nn.Softmax(1)),
        ["softmin"] = Layer(() => nn.Softmin(1)),
        ["log_softmax"] = Layer(() => nn.LogSoftmax(1)),
        ["softmax2d"] = Layer(() => nn.Softmax2d()),
        ["glu"] = Layer(() => nn.GLU()),
        ["glu_rows"] = Layer(() => nn.GLU(0)),
        ["prelu"] = Layer(() => nn.PReLU(1)),
        ["prelu_channels"] = Layer(() => nn.PReLU(4, init: 0.1)),
        ["f_prelu"] = Function(x => F.prelu(x[0], x[1])),
    };
}
