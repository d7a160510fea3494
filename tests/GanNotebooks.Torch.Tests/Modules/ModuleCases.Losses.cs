using TorchSharp;
using TorchSharp.Modules;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
using T = TorchSharp.torch.Tensor;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    const float SmallPower = 1f / (1 << 20);   // the same number in single and double precision

    static T Weights(long n) => arange(1, n + 1, float32);

    static Dictionary<string, Func<Subject>> Losses => new Dictionary<string, Func<Subject>>
    {
        ["cosine_similarity"] = Two(() => nn.CosineSimilarity()),
        ["pairwise_distance"] = Two(() => nn.PairwiseDistance()),
        ["pairwise_distance_l1"] = Two(() => nn.PairwiseDistance(1.0, keepdim: true)),
        ["mse_one_target"] = Function(x => F.mse_loss(x[0], x[1])),
        ["bce_weight"] = Two(() => nn.BCELoss(Weights(4))),
        ["bce_logits_weights"] = Two(() =>
            nn.BCEWithLogitsLoss(Weights(4), pos_weights: Weights(4))),
        ["smooth_l1"] = Two(() => nn.SmoothL1Loss()),
        ["smooth_l1_beta"] = Two(() => nn.SmoothL1Loss(beta: 0.3)),
        ["huber"] = Two(() => nn.HuberLoss(0.7)),
        ["cross_entropy_weight"] = Two(() => nn.CrossEntropyLoss(Weights(4), ignore_index: 1)),
        ["cross_entropy_smooth"] = Two(() => new CrossEntropyLoss(label_smoothing: 0.1)),
        ["cross_entropy_pixels"] = Two(() => nn.CrossEntropyLoss()),
        ["cross_entropy_soft"] = Two(() => nn.CrossEntropyLoss()),
        ["nll"] = Two(() => nn.NLLLoss()),
        ["nll_weight_pixels"] = Two(() => nn.NLLLoss(Weights(3))),
        ["kl_div"] = Two(() => nn.KLDivLoss()),
        ["kl_div_plain"] = Two(() => nn.KLDivLoss(log_target: false, nn.Reduction.Sum)),
        ["hinge_embedding"] = Two(() => nn.HingeEmbeddingLoss()),
        ["margin_ranking"] = Three(() => nn.MarginRankingLoss(0.5)),
        ["soft_margin"] = Two(() => nn.SoftMarginLoss()),
        ["cosine_embedding"] = Three(() => nn.CosineEmbeddingLoss(0.2)),
        ["triplet"] = Three(() => nn.TripletMarginLoss()),
        ["triplet_options"] = Three(() => nn.TripletMarginLoss(0.5, 1, swap: true)),
        ["triplet_distance_swap"] = Three(() => nn.TripletMarginWithDistanceLoss(swap: true)),
        ["poisson_nll"] = Two(() => nn.PoissonNLLLoss()),
        ["poisson_nll_full"] = Two(() =>
            nn.PoissonNLLLoss(log_input: false, full: true, eps: SmallPower)),
        ["gaussian_nll_full"] = Three(() => nn.GaussianNLLLoss(full: true, eps: SmallPower)),
        ["multi_margin"] = Two(() => nn.MultiMarginLoss()),
        ["multi_margin_weight"] = Two(() => nn.MultiMarginLoss(2, 0.5, Weights(4))),
    }.Concat(Enum.GetValues<nn.Reduction>().SelectMany(Reduced)).ToDictionary();

    static Dictionary<string, Func<Subject>> Reduced(nn.Reduction how)
    {
        var name = how.ToString().ToLowerInvariant();
        return new()
        {
            [$"mse_{name}"] = Two(() => nn.MSELoss(how)),
            [$"l1_{name}"] = Two(() => nn.L1Loss(how)),
            [$"bce_{name}"] = Two(() => nn.BCELoss(reduction: how)),
            [$"bce_logits_{name}"] = Two(() => nn.BCEWithLogitsLoss(reduction: how)),
            [$"cross_entropy_{name}"] = Two(() => nn.CrossEntropyLoss(reduction: how)),
            [$"gaussian_nll_{name}"] = Three(() =>
                nn.GaussianNLLLoss(eps: SmallPower, reduction: how)),
            [$"triplet_distance_{name}"] = Three(() =>
                nn.TripletMarginWithDistanceLoss(reduction: how)),
        };
    }
}
