"""Writes modules.json: what PyTorch computes for each layer, loss and function, forward and
backward.

    python3 modules.py > modules.json

For each case, from seed 7: build the layer, draw the inputs in the order given, run, draw normal
weights of the output's shape, and differentiate (output * weights).sum(). Stored are the state
before, the buffers after, the output and the gradients of inputs and parameters. Some kernels add
in another order with two threads: what differs then is stored under "two_threads".

Inputs with a gradient: n normal, p uniform in [0.5, 1.5), u uniform in (0, 1),
g uniform in [-1.2, 1.2).
Without: f normal, t uniform in [0, 1), l logarithms of probabilities, q probabilities, s signs,
k counts below 5, c4 classes below 4, i integers below 6.
"""
import json
import sys
import warnings
import pinned  # noqa: F401  (first)
import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")
CASES = {}

def layer(name, inputs, build):
    CASES[name] = (inputs.split(), build, None)

def function(name, inputs, f):
    CASES[name] = (inputs.split(), None, f)

def seen(module, *shape):
    """The layer in evaluation mode after one training batch."""
    module(torch.randn(shape))
    return module.eval()

def custom(module, init):
    for p in module.parameters():
        init(p)
    return module

# ---- convolutions
signal, image, volume = "n:2,4,7", "n:1,4,6,6", "n:1,4,4,4,4"
layer("conv1d", signal, lambda: nn.Conv1d(4, 3, 3))
layer("conv1d_same", signal, lambda: nn.Conv1d(4, 3, 4, padding="same"))
layer("conv1d_circular", signal, lambda: nn.Conv1d(4, 3, 3, padding=2, padding_mode="circular"))
layer("conv2d", image, lambda: nn.Conv2d(4, 3, 3))
layer("conv2d_stride_padding", image, lambda: nn.Conv2d(4, 3, 4, stride=2, padding=1))
layer("conv2d_dilation_groups", image, lambda: nn.Conv2d(4, 6, 3, dilation=2, groups=2, padding=1))
layer("conv2d_no_bias", image, lambda: nn.Conv2d(4, 3, 3, bias=False))
layer("conv2d_tuples", image,
    lambda: nn.Conv2d(4, 3, (3, 2), stride=(1, 2), padding=(2, 1), dilation=(2, 1)))
layer("conv2d_one", "n:4,6,6", lambda: nn.Conv2d(4, 3, 3))
layer("conv2d_same", image, lambda: nn.Conv2d(4, 3, (4, 3), padding="same"))
layer("conv2d_valid", image, lambda: nn.Conv2d(4, 3, 3, padding="valid"))
layer("conv2d_reflect", image, lambda: nn.Conv2d(4, 3, 3, padding=1, padding_mode="reflect"))
layer("conv2d_replicate", image,
    lambda: nn.Conv2d(4, 3, 3, padding=(2, 1), padding_mode="replicate"))
layer("conv2d_circular", image, lambda: nn.Conv2d(4, 3, 3, padding=1, padding_mode="circular"))
layer("conv2d_same_reflect", image,
    lambda: nn.Conv2d(4, 3, 4, padding="same", padding_mode="reflect"))
layer("conv3d", volume, lambda: nn.Conv3d(4, 2, 2))
layer("conv3d_tuples", volume,
    lambda: nn.Conv3d(4, 2, (1, 2, 3), stride=(2, 1, 1), padding=(0, 1, 1)))
layer("conv3d_same", volume, lambda: nn.Conv3d(4, 2, 2, padding="same"))
layer("conv_transpose1d", signal,
    lambda: nn.ConvTranspose1d(4, 3, 3, stride=2, padding=1, output_padding=1))
layer("conv_transpose2d", "n:2,4,3,3", lambda: nn.ConvTranspose2d(4, 3, 4, stride=2, padding=1))
layer("conv_transpose2d_first", "n:2,5,1,1", lambda: nn.ConvTranspose2d(5, 3, 4, bias=False))
layer("conv_transpose2d_groups", "n:2,4,3,3",
    lambda: nn.ConvTranspose2d(4, 6, 3, stride=2, output_padding=1, groups=2, dilation=2))
layer("conv_transpose2d_tuples", "n:2,4,3,3",
    lambda: nn.ConvTranspose2d(4, 2, (2, 3), stride=(2, 1), padding=(0, 1)))
layer("conv_transpose3d", "n:1,4,2,2,2", lambda: nn.ConvTranspose3d(4, 2, 2, stride=2))
function("f_conv1d", signal + " n:3,4,3 n:3",
    lambda x, w, b: F.conv1d(x, w, b, stride=2, padding=1))
function("f_conv2d", image + " n:3,4,3,3 n:3",
    lambda x, w, b: F.conv2d(x, w, b, stride=2, padding=1))
function("f_conv3d", volume + " n:2,4,2,2,2", lambda x, w: F.conv3d(x, w))
function("f_conv2d_padding", image + " n:3,4,3,3", lambda x, w: F.conv2d(x, w, padding="same"))
function("f_conv_transpose1d", signal + " n:4,3,3", lambda x, w: F.conv_transpose1d(x, w, stride=2))
function("f_conv_transpose2d", "n:2,4,3,3 n:4,3,3,3 n:3",
    lambda x, w, b: F.conv_transpose2d(x, w, b, stride=2, padding=1))
function("f_conv_transpose3d", "n:1,4,2,2,2 n:4,2,2,2,2", lambda x, w: F.conv_transpose3d(x, w))

# ---- linear and embedding
layer("linear", "n:3,5", lambda: nn.Linear(5, 4))
layer("linear_no_bias", "n:2,3,5", lambda: nn.Linear(5, 4, bias=False))
layer("bilinear", "n:3,4 n:3,5", lambda: nn.Bilinear(4, 5, 2))
layer("embedding", "i:3,2", lambda: nn.Embedding(6, 4))
layer("embedding_padding", "i:8", lambda: nn.Embedding(6, 4, padding_idx=2))
layer("embedding_max_norm", "i:5", lambda: nn.Embedding(6, 4, max_norm=1.0))
layer("embedding_scaled", "i:8", lambda: nn.Embedding(6, 4, scale_grad_by_freq=True))
layer("embedding_bag_mean", "i:3,2", lambda: nn.EmbeddingBag(6, 4))
layer("embedding_bag_sum", "i:3,2", lambda: nn.EmbeddingBag(6, 4, mode="sum"))
layer("embedding_bag_max", "i:3,2", lambda: nn.EmbeddingBag(6, 4, mode="max"))
function("f_linear", "n:3,5 n:4,5 n:4", lambda x, w, b: F.linear(x, w, b))
function("f_bilinear", "n:3,4 n:3,5 n:2,4,5", lambda x, y, w: F.bilinear(x, y, w))
function("f_embedding", "i:3,2 n:6,4", lambda x, w: F.embedding(x, w))
function("f_one_hot", "i:3,2", lambda x: F.one_hot(x, 6))

# ---- normalisation
layer("batch_norm1d", "n:4,3", lambda: nn.BatchNorm1d(3))
layer("batch_norm1d_signal", "n:3,3,4", lambda: nn.BatchNorm1d(3))
layer("batch_norm2d", "n:3,3,2,2", lambda: nn.BatchNorm2d(3))
layer("batch_norm2d_eval", "n:3,3,2,2", lambda: seen(nn.BatchNorm2d(3), 4, 3, 2, 2))
layer("batch_norm2d_plain", "n:3,3,2,2",
    lambda: nn.BatchNorm2d(3, affine=False, track_running_stats=False))
layer("batch_norm2d_momentum", "n:3,3,2,2", lambda: nn.BatchNorm2d(3, eps=1e-3, momentum=0.4))
layer("batch_norm2d_drawn", "n:3,3,2,2", lambda: custom(nn.BatchNorm2d(3), nn.init.normal_))
layer("batch_norm3d", "n:2,3,2,2,2", lambda: nn.BatchNorm3d(3))
layer("instance_norm1d", "n:2,3,4", lambda: nn.InstanceNorm1d(3))
layer("instance_norm2d", "n:2,3,3,3", lambda: nn.InstanceNorm2d(3))
layer("instance_norm2d_affine", "n:2,3,3,3",
    lambda: custom(nn.InstanceNorm2d(3, affine=True), nn.init.normal_))
layer("instance_norm2d_one", "n:3,3,3", lambda: nn.InstanceNorm2d(3))
layer("instance_norm2d_tracked", "n:2,3,3,3",
    lambda: nn.InstanceNorm2d(3, track_running_stats=True))
layer("instance_norm2d_eval", "n:2,3,3,3",
    lambda: seen(nn.InstanceNorm2d(3, track_running_stats=True), 2, 3, 3, 3))
layer("instance_norm3d", "n:1,3,2,2,2", lambda: nn.InstanceNorm3d(3))
layer("group_norm", "n:2,4,3,3", lambda: custom(nn.GroupNorm(2, 4), nn.init.normal_))
layer("group_norm_plain", "n:2,4,3,3", lambda: nn.GroupNorm(4, 4, eps=1e-3, affine=False))
layer("layer_norm", "n:3,5", lambda: custom(nn.LayerNorm(5), nn.init.normal_))
layer("layer_norm_two", "n:2,3,2,2", lambda: nn.LayerNorm([2, 2], eps=1e-3))
layer("layer_norm_plain", "n:3,5", lambda: nn.LayerNorm(5, elementwise_affine=False))
function("f_batch_norm", "n:4,3 n:3 n:3",
    lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True))
function("f_instance_norm", "n:2,3,3,3", lambda x: F.instance_norm(x))
function("f_group_norm", "n:2,4,3,3 n:4 n:4", lambda x, w, b: F.group_norm(x, 2, w, b))
function("f_layer_norm", "n:3,5 n:5 n:5", lambda x, w, b: F.layer_norm(x, [5], w, b))
function("f_normalize", "n:3,5", lambda x: F.normalize(x))
function("f_normalize_l1", "n:3,5", lambda x: F.normalize(x, p=1, dim=0))

# ---- activations
for name in "ReLU ReLU6 LeakyReLU RReLU ELU CELU SELU GELU SiLU Mish Softplus Softsign " \
            "Tanhshrink Softshrink Hardshrink Hardtanh Hardsigmoid Hardswish Sigmoid Tanh " \
            "LogSigmoid Identity".split():
    layer(name.lower(), "n:3,4", lambda n=name: getattr(nn, n)())
layer("leakyrelu_steep", "n:3,4", lambda: nn.LeakyReLU(0.2))
layer("rrelu_eval", "n:3,4", lambda: nn.RReLU(0.1, 0.5).eval())
layer("elu_alpha", "n:3,4", lambda: nn.ELU(0.5))
layer("celu_alpha", "n:3,4", lambda: nn.CELU(0.5))
layer("gelu_tanh", "n:3,4", lambda: nn.GELU(approximate="tanh"))
layer("softplus_sharp", "n:3,4", lambda: nn.Softplus(3.0, 2.0))
layer("softshrink_little", "n:3,4", lambda: nn.Softshrink(0.2))
layer("hardshrink_little", "n:3,4", lambda: nn.Hardshrink(0.2))
layer("hardtanh_shifted", "n:3,4", lambda: nn.Hardtanh(-0.5, 1.5))
layer("threshold", "n:3,4", lambda: nn.Threshold(0.1, -3.0))
layer("softmax", "n:3,4", lambda: nn.Softmax(1))
layer("softmin", "n:3,4", lambda: nn.Softmin(1))
layer("log_softmax", "n:3,4", lambda: nn.LogSoftmax(1))
layer("softmax2d", "n:2,3,2,2", lambda: nn.Softmax2d())
layer("glu", "n:3,4", lambda: nn.GLU())
layer("glu_rows", "n:4,3", lambda: nn.GLU(0))
layer("prelu", "n:3,4", lambda: nn.PReLU())
layer("prelu_channels", "n:3,4", lambda: nn.PReLU(4, init=0.1))
function("f_prelu", "n:3,4 n:4", lambda x, w: F.prelu(x, w))

# ---- dropout
layer("dropout", "n:4,5", lambda: nn.Dropout(0.3))
layer("dropout_eval", "n:4,5", lambda: nn.Dropout(0.3).eval())
layer("dropout1d", "n:4,5,2", lambda: nn.Dropout1d(0.3))
layer("dropout1d_one", "n:5,2", lambda: nn.Dropout1d(0.3))
layer("dropout2d", "n:4,5,2,2", lambda: nn.Dropout2d(0.3))
layer("dropout3d", "n:2,5,2,1,2", lambda: nn.Dropout3d(0.3))
layer("alpha_dropout", "n:4,5", lambda: nn.AlphaDropout(0.3))
layer("feature_alpha_dropout", "n:4,5,2", lambda: nn.FeatureAlphaDropout(0.3))

# ---- pooling
layer("avg_pool1d", signal, lambda: nn.AvgPool1d(3, stride=2, padding=1))
layer("avg_pool2d", image, lambda: nn.AvgPool2d(2))
layer("avg_pool2d_options", image,
    lambda: nn.AvgPool2d(
        (3, 2), stride=(2, 1), padding=(1, 0), ceil_mode=True, count_include_pad=False))
layer("avg_pool2d_divisor", image, lambda: nn.AvgPool2d(3, divisor_override=2))
layer("avg_pool3d", volume, lambda: nn.AvgPool3d(2))
layer("max_pool1d", signal, lambda: nn.MaxPool1d(3, stride=2, padding=1))
layer("max_pool2d", image, lambda: nn.MaxPool2d(2))
layer("max_pool2d_options", image,
    lambda: nn.MaxPool2d((3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2), ceil_mode=True))
layer("max_pool3d", volume, lambda: nn.MaxPool3d(2))
layer("adaptive_avg_pool1d", signal, lambda: nn.AdaptiveAvgPool1d(3))
layer("adaptive_avg_pool2d", image, lambda: nn.AdaptiveAvgPool2d((4, 1)))
layer("adaptive_avg_pool3d", volume, lambda: nn.AdaptiveAvgPool3d(3))
layer("adaptive_max_pool1d", signal, lambda: nn.AdaptiveMaxPool1d(3))
layer("adaptive_max_pool2d", image, lambda: nn.AdaptiveMaxPool2d((4, 1)))
layer("adaptive_max_pool3d", volume, lambda: nn.AdaptiveMaxPool3d((3, 2, 1)))
function("f_max_pool1d_indices", signal, lambda x: F.max_pool1d_with_indices(x, 2)[1])
function("f_max_pool2d_indices", image, lambda x: F.max_pool2d_with_indices(x, 2)[1])
function("f_max_pool3d_indices", volume, lambda x: F.max_pool3d_with_indices(x, 2)[1])

# ---- padding
layer("reflection_pad1d", "n:2,3,4", lambda: nn.ReflectionPad1d(2))
layer("reflection_pad2d", "n:2,3,3,3", lambda: nn.ReflectionPad2d((1, 2, 0, 1)))
layer("reflection_pad3d", "n:1,2,2,3,2", lambda: nn.ReflectionPad3d((1, 0, 1, 2, 0, 1)))
layer("replication_pad1d", "n:2,3,4", lambda: nn.ReplicationPad1d((1, 3)))
layer("replication_pad2d", "n:2,3,3,3", lambda: nn.ReplicationPad2d(1))
layer("replication_pad3d", "n:1,2,2,2,2", lambda: nn.ReplicationPad3d(1))
layer("zero_pad2d", "n:3,3,3", lambda: nn.ZeroPad2d((1, 2, 0, 1)))
layer("constant_pad1d", "n:2,3,4", lambda: nn.ConstantPad1d(1, 2.5))
layer("constant_pad2d", "n:2,3,3,3", lambda: nn.ConstantPad2d((1, -1, 2, 0), -1.0))
layer("constant_pad3d", "n:1,2,2,2,2", lambda: nn.ConstantPad3d(1, 0.5))
function("f_pad_circular", "n:2,3,3,3", lambda x: F.pad(x, (1, 2, 0, 1), "circular"))
function("f_pad_constant", "n:2,3", lambda x: F.pad(x, (1, 2), value=4.0))

# ---- larger and smaller
nearest = "n:1,2,3,4"
layer("upsample_nearest1d", "n:2,2,3", lambda: nn.Upsample(scale_factor=2))
layer("upsample_nearest2d", nearest, lambda: nn.Upsample(scale_factor=2))
layer("upsample_nearest3d", "n:1,2,2,2,2", lambda: nn.Upsample(size=(3, 2, 4)))
layer("upsample_linear", "n:2,2,3", lambda: nn.Upsample(scale_factor=2, mode="linear"))
layer("upsample_bilinear", nearest, lambda: nn.Upsample(scale_factor=2, mode="bilinear"))
layer("upsample_bilinear_corners", nearest,
    lambda: nn.Upsample(size=(5, 6), mode="bilinear", align_corners=True))
layer("upsample_bicubic", nearest, lambda: nn.Upsample(scale_factor=(2, 1.5), mode="bicubic"))
layer("upsample_trilinear", "n:1,2,2,2,2", lambda: nn.Upsample(scale_factor=2, mode="trilinear"))
def resize(name, inputs, **options):
    function("interpolate_" + name, inputs, lambda x: F.interpolate(x, **options))
resize("nearest_exact1d", "n:2,2,3", size=5, mode="nearest-exact")
resize("nearest_exact2d", nearest, size=(5, 3), mode="nearest-exact")
resize("nearest_exact3d", "n:1,2,2,2,2", scale_factor=1.5, mode="nearest-exact")
resize("area", image, size=(3, 4), mode="area")
resize("area_factor", image, scale_factor=0.5, mode="area")
resize("recomputed", nearest, scale_factor=1.6, mode="bilinear", recompute_scale_factor=True)
resize("not_recomputed", nearest, scale_factor=1.6, mode="bilinear")
resize("bilinear_antialias", "n:1,2,6,6", size=(3, 4), mode="bilinear", antialias=True)
resize("bicubic_antialias", "n:1,2,6,6", size=(3, 4), mode="bicubic", antialias=True)
resize("bicubic_corners", nearest, size=(5, 5), mode="bicubic", align_corners=True)
for mode in ("bilinear", "nearest"):
    for beyond in ("zeros", "border", "reflection"):
        function(f"grid_sample_{mode}_{beyond}", "n:1,2,3,3 g:1,2,4,2",
                 lambda x, g, m=mode, b=beyond: F.grid_sample(x, g, m, b, False))
function("grid_sample_corners", "n:1,2,3,3 g:1,2,4,2",
    lambda x, g: F.grid_sample(x, g, align_corners=True))
function("affine_grid", "n:2,2,3", lambda t: F.affine_grid(t, [2, 1, 3, 2], False))
layer("pixel_shuffle", "n:1,8,2,3", lambda: nn.PixelShuffle(2))
layer("pixel_unshuffle", "n:1,2,4,6", lambda: nn.PixelUnshuffle(2))
layer("channel_shuffle", "f:1,6,2,2", lambda: nn.ChannelShuffle(3))   # not differentiable in 1.13
function("channel_shuffle_gradient", "n:1,6,2,2",
    lambda x: x.view(1, 3, 2, 2, 2).transpose(1, 2).reshape(1, 6, 2, 2))
layer("unfold", "n:1,2,4,4", lambda: nn.Unfold(3, padding=1, stride=2))
layer("unfold_tuples", "n:1,2,4,4", lambda: nn.Unfold((2, 1), dilation=(2, 1)))
layer("fold", "n:1,8,9", lambda: nn.Fold(4, 2))
layer("fold_tuples", "n:1,4,6", lambda: nn.Fold((4, 3), (2, 1), stride=(2, 1)))
layer("flatten", "n:2,3,4", lambda: nn.Flatten())
layer("unflatten", "n:2,6", lambda: nn.Unflatten(1, (2, 3)))

# ---- distances and losses
layer("cosine_similarity", "n:3,4 n:3,4", lambda: nn.CosineSimilarity())
layer("pairwise_distance", "n:3,4 n:3,4", lambda: nn.PairwiseDistance())
layer("pairwise_distance_l1", "n:3,4 n:3,4", lambda: nn.PairwiseDistance(1.0, keepdim=True))
weight = lambda n: torch.arange(1.0, n + 1)
for how in ("mean", "sum", "none"):
    layer("mse_" + how, "n:3,4 n:3,4", lambda r=how: nn.MSELoss(reduction=r))
    layer("l1_" + how, "n:3,4 n:3,4", lambda r=how: nn.L1Loss(reduction=r))
    layer("bce_" + how, "u:3,4 t:3,4", lambda r=how: nn.BCELoss(reduction=r))
    layer("bce_logits_" + how, "n:3,4 t:3,4", lambda r=how: nn.BCEWithLogitsLoss(reduction=r))
    layer("cross_entropy_" + how, "n:3,4 c4:3", lambda r=how: nn.CrossEntropyLoss(reduction=r))
    layer("gaussian_nll_" + how, "n:3,4 n:3,4 p:3,4",
        lambda r=how: nn.GaussianNLLLoss(eps=2.0 ** -20, reduction=r))
    layer("triplet_distance_" + how, "n:3,4 n:3,4 n:3,4",
        lambda r=how: nn.TripletMarginWithDistanceLoss(reduction=r))
function("mse_one_target", "n:3,4 n:1", lambda x, t: F.mse_loss(x, t))
layer("bce_weight", "u:3,4 t:3,4", lambda: nn.BCELoss(weight=weight(4)))
layer("bce_logits_weights", "n:3,4 t:3,4",
    lambda: nn.BCEWithLogitsLoss(weight=weight(4), pos_weight=weight(4)))
layer("smooth_l1", "n:3,4 n:3,4", lambda: nn.SmoothL1Loss())
layer("smooth_l1_beta", "n:3,4 n:3,4", lambda: nn.SmoothL1Loss(beta=0.3))
layer("huber", "n:3,4 n:3,4", lambda: nn.HuberLoss(delta=0.7))
layer("cross_entropy_weight", "n:5,4 c4:5",
    lambda: nn.CrossEntropyLoss(weight=weight(4), ignore_index=1))
layer("cross_entropy_smooth", "n:5,4 c4:5", lambda: nn.CrossEntropyLoss(label_smoothing=0.1))
layer("cross_entropy_pixels", "n:2,3,2,2 c3:2,2,2", lambda: nn.CrossEntropyLoss())
layer("cross_entropy_soft", "n:3,4 q:3,4", lambda: nn.CrossEntropyLoss())
layer("nll", "n:3,4 c4:3", lambda: nn.NLLLoss())
layer("nll_weight_pixels", "n:2,3,2,2 c3:2,2,2", lambda: nn.NLLLoss(weight=weight(3)))
layer("kl_div", "n:3,4 l:3,4", lambda: nn.KLDivLoss(log_target=True))
layer("kl_div_plain", "n:3,4 q:3,4", lambda: nn.KLDivLoss(reduction="sum"))
layer("hinge_embedding", "p:3,4 s:3,4", lambda: nn.HingeEmbeddingLoss())
layer("margin_ranking", "n:5 n:5 s:5", lambda: nn.MarginRankingLoss(0.5))
layer("soft_margin", "n:3,4 s:3,4", lambda: nn.SoftMarginLoss())
layer("cosine_embedding", "n:3,4 n:3,4 s:3", lambda: nn.CosineEmbeddingLoss(0.2))
layer("triplet", "n:3,4 n:3,4 n:3,4", lambda: nn.TripletMarginLoss())
layer("triplet_options", "n:3,4 n:3,4 n:3,4", lambda: nn.TripletMarginLoss(0.5, 1.0, swap=True))
layer("triplet_distance_swap", "n:3,4 n:3,4 n:3,4",
    lambda: nn.TripletMarginWithDistanceLoss(swap=True))
layer("poisson_nll", "n:3,4 k:3,4", lambda: nn.PoissonNLLLoss())
layer("poisson_nll_full", "p:3,4 k:3,4",
    lambda: nn.PoissonNLLLoss(log_input=False, full=True, eps=2.0 ** -20))
layer("gaussian_nll_full", "n:3,4 n:3,4 p:3,1",
    lambda: nn.GaussianNLLLoss(full=True, eps=2.0 ** -20))
layer("multi_margin", "n:3,4 c4:3", lambda: nn.MultiMarginLoss())
layer("multi_margin_weight", "n:3,4 c4:3", lambda: nn.MultiMarginLoss(2, 0.5, weight(4)))

# ---- whole networks
layer("dcgan_generator", "n:2,6,1,1", lambda: nn.Sequential(
    nn.ConvTranspose2d(6, 4, 4, bias=False), nn.BatchNorm2d(4), nn.ReLU(),
    nn.ConvTranspose2d(4, 1, 4, 2, 1, bias=False), nn.Tanh()))
layer("dcgan_discriminator", "n:2,1,8,8", lambda: nn.Sequential(
    nn.Conv2d(1, 4, 4, 2, 1, bias=False), nn.LeakyReLU(0.2), nn.Conv2d(4, 6, 4, 2, 1, bias=False),
    nn.BatchNorm2d(6), nn.LeakyReLU(0.2), nn.Conv2d(6, 1, 2), nn.Flatten()))


def penalty(x, w, v):
    """A critic's gradient penalty: its derivatives are second derivatives."""
    h = F.leaky_relu(F.instance_norm(F.conv2d(x, w, padding=1)), 0.2)
    y = F.linear(F.layer_norm(h, [4, 4]).flatten(1), v)
    gradient, = torch.autograd.grad(y.sum(), x, create_graph=True)
    return (gradient.flatten(1).norm(2, 1) - 1).square().mean()


function("gradient_penalty", "n:2,2,4,4 n:2,2,3,3 n:1,32", penalty)


def draw(spec):
    kind, shape = spec.split(":")
    shape = [int(n) for n in shape.split(",")]
    if kind in "nf":
        return torch.randn(shape).requires_grad_(kind == "n")
    if kind == "p":
        return (torch.rand(shape) + 0.5).requires_grad_()
    if kind == "u":
        return (torch.rand(shape) * 0.75 + 0.125).requires_grad_()
    if kind == "g":
        return (torch.rand(shape) * 2.5 - 1.25).requires_grad_()
    if kind == "t":
        return torch.rand(shape)
    if kind == "l":
        return torch.randn(shape).log_softmax(1)
    if kind == "q":
        return torch.randn(shape).softmax(1)
    if kind == "s":
        return torch.randn(shape).sign()
    if kind == "k":
        return torch.randint(0, 5, shape).float()
    return torch.randint(0, 6 if kind == "i" else int(kind[1:]), shape)


def numbers(t):
    return [float("%.9g" % v) for v in t.detach().double().reshape(-1).tolist()]


def run(inputs, build, f):
    torch.manual_seed(7)
    module = build() if build else None
    result = {"inputs": inputs}
    if module is not None:
        result["state"] = {k: numbers(v) for k, v in module.state_dict().items()}
    xs = [draw(spec) for spec in inputs]
    y = (module or f)(*xs)
    result["shape"], result["output"] = list(y.shape), numbers(y)
    if module is not None and list(module.buffers()):
        result["buffers"] = {k: numbers(v) for k, v in module.named_buffers()}
    if y.requires_grad:
        (y * torch.randn(y.shape)).sum().backward()
        result["grads"] = [numbers(x.grad) for x in xs if x.requires_grad]
        if module is not None:
            result["parameters"] = {k: numbers(p.grad) for k, p in module.named_parameters()}
    return result


def with_threads(n, name):
    torch.set_num_threads(n)
    return run(*CASES[name])


def both(name):
    one, two = with_threads(1, name), with_threads(2, name)
    different = {k: v for k, v in two.items() if v != one[k]}
    return one | ({"two_threads": different} if different else {})


lines = [f"{json.dumps(name)}: {json.dumps(both(name), separators=(',', ':'))}" for name in CASES]
sys.stdout.write("{\n" + ",\n".join(lines) + "\n}\n")
