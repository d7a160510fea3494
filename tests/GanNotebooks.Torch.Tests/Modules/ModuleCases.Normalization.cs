using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Normalization => new()
    {
        ["batch_norm1d"] = Layer(() => nn.BatchNorm1d(3)),
        ["batch_norm1d_signal"] = Layer(() => nn.BatchNorm1d(3)),
        ["batch_norm2d"] = Layer(() => nn.BatchNorm2d(3)),
        ["batch_norm2d_eval"] = Layer(() => Seen(nn.BatchNorm2d(3), 4, 3, 2, 2)),
        ["batch_norm2d_plain"] = Layer(() =>
            nn.BatchNorm2d(3, affine: false, track_running_stats: false)),
        ["batch_norm2d_momentum"] = Layer(() => nn.BatchNorm2d(3, eps: 1e-3, momentum: 0.4)),
        ["batch_norm2d_drawn"] = Layer(() => Normal(nn.BatchNorm2d(3))),
        ["batch_norm3d"] = Layer(() => nn.BatchNorm3d(3)),
        ["instance_norm1d"] = Layer(() => nn.InstanceNorm1d(3)),
        ["instance_norm2d"] = Layer(() => nn.InstanceNorm2d(3)),
        ["instance_norm2d_affine"] = Layer(() => Normal(nn.InstanceNorm2d(3, affine: true))),
        ["instance_norm2d_one"] = Layer(() => nn.InstanceNorm2d(3)),
        ["instance_norm2d_tracked"] = Layer(() => nn.InstanceNorm2d(3, track_running_stats: true)),
        ["instance_norm2d_eval"] = Layer(() =>
            Seen(nn.InstanceNorm2d(3, track_running_stats: true), 2, 3, 3, 3)),
        ["instance_norm3d"] = Layer(() => nn.InstanceNorm3d(3)),
        ["group_norm"] = Layer(() => Normal(nn.GroupNorm(2, 4))),
        ["group_norm_plain"] = Layer(() => nn.GroupNorm(4, 4, eps: 1e-3, affine: false)),
        ["layer_norm"] = Layer(() => Normal(nn.LayerNorm(5))),
        ["layer_norm_two"] = Layer(() => nn.LayerNorm([2, 2], eps: 1e-3)),
        ["layer_norm_plain"] = Layer(() => nn.LayerNorm(5, elementwise_affine: false)),
        ["f_batch_norm"] = Function(x =>
            F.batch_norm(x[0], null, null, x[1], x[2], training: true)),
        ["f_instance_norm"] = Function(x => F.instance_norm(x[0])),
        ["f_group_norm"] = Function(x => F.group_norm(x[0], 2, x[1], x[2])),
        ["f_layer_norm"] = Function(x => F.layer_norm(x[0], [5], x[1], x[2])),
        ["f_normalize"] = Function(x => F.normalize(x[0])),
        ["f_normalize_l1"] = Function(x => F.normalize(x[0], p: 1, dim: 0)),

        ["dropout"] = Layer(() => nn.Dropout(0.3)),
        ["dropout_eval"] = Layer(() => Evaluating(nn.Dropout(0.3))),
        ["dropout1d"] = Layer(() => nn.Dropout1d(0.3)),
        ["dropout1d_one"] = Layer(() => nn.Dropout1d(0.3)),
        ["dropout2d"] = Layer(() => nn.Dropout2d(0.3)),
        ["dropout3d"] = Layer(() => nn.Dropout3d(0.3)),
        ["alpha_dropout"] = Layer(() => nn.AlphaDropout(0.3)),
        ["feature_alpha_dropout"] = Layer(() => nn.FeatureAlphaDropout(0.3)),
    };
}
