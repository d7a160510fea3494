using TorchSharp;
using static GanNotebooks.Torch.Tests.Modules.Subject;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GanNotebooks.Torch.Tests.Modules;

static partial class ModuleCases
{
    static Dictionary<string, Func<Subject>> Resampling => new()
    {
        ["upsample_nearest1d"] = Layer(() => nn.Upsample(scale_factor: [2])),
        ["upsample_nearest2d"] = Layer(() => nn.Upsample(scale_factor: [2, 2])),
        ["upsample_nearest3d"] = Layer(() => nn.Upsample(size: [3, 2, 4])),
        ["upsample_linear"] = Layer(() =>
            nn.Upsample(scale_factor: [2], mode: UpsampleMode.Linear)),
        ["upsample_bilinear"] = Layer(() =>
            nn.Upsample(scale_factor: [2], mode: UpsampleMode.Bilinear)),
        ["upsample_bilinear_corners"] = Layer(() =>
            nn.Upsample(size: [5, 6], mode: UpsampleMode.Bilinear, align_corners: true)),
        ["upsample_bicubic"] = Layer(() =>
            nn.Upsample(scale_factor: [2, 1.5], mode: UpsampleMode.Bicubic)),
        ["upsample_trilinear"] = Layer(() =>
            nn.Upsample(scale_factor: [2], mode: UpsampleMode.Trilinear)),
        ["interpolate_nearest_exact1d"] = Function(x =>
            F.interpolate(x[0], [5], mode: InterpolationMode.NearestExact)),
        ["interpolate_nearest_exact2d"] = Function(x =>
            F.interpolate(x[0], [5, 3], mode: InterpolationMode.NearestExact)),
        ["interpolate_nearest_exact3d"] = Function(x =>
            F.interpolate(x[0], scale_factor: [1.5], mode: InterpolationMode.NearestExact)),
        ["interpolate_area"] = Function(x =>
            F.interpolate(x[0], [3, 4], mode: InterpolationMode.Area)),
        ["interpolate_area_factor"] = Function(x =>
            F.interpolate(x[0], scale_factor: [0.5], mode: InterpolationMode.Area)),
        ["interpolate_recomputed"] = Function(x => F.interpolate(x[0], scale_factor: [1.6],
            mode: InterpolationMode.Bilinear, recompute_scale_factor: true)),
        ["interpolate_not_recomputed"] = Function(x =>
            F.interpolate(x[0], scale_factor: [1.6], mode: InterpolationMode.Bilinear)),
        ["interpolate_bilinear_antialias"] = Function(x =>
            F.interpolate(x[0], [3, 4], mode: InterpolationMode.Bilinear, antialias: true)),
        ["interpolate_bicubic_antialias"] = Function(x =>
            F.interpolate(x[0], [3, 4], mode: InterpolationMode.Bicubic, antialias: true)),
        ["interpolate_bicubic_corners"] = Function(x =>
            F.interpolate(x[0], [5, 5], mode: InterpolationMode.Bicubic, align_corners: true)),
        ["grid_sample_bilinear_zeros"] = Grid(GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros),
        ["grid_sample_bilinear_border"] = Grid(GridSampleMode.Bilinear,
            GridSamplePaddingMode.Border),
        ["grid_sample_bilinear_reflection"] = Grid(GridSampleMode.Bilinear,
            GridSamplePaddingMode.Reflection),
        ["grid_sample_nearest_zeros"] = Grid(GridSampleMode.Nearest, GridSamplePaddingMode.Zeros),
        ["grid_sample_nearest_border"] = Grid(GridSampleMode.Nearest, GridSamplePaddingMode.Border),
        ["grid_sample_nearest_reflection"] = Grid(GridSampleMode.Nearest,
            GridSamplePaddingMode.Reflection),
        ["grid_sample_corners"] = Function(x => F.grid_sample(x[0], x[1], align_corners: true)),
        ["affine_grid"] = Function(x => F.affine_grid(x[0], [2, 1, 3, 2])),
        ["pixel_shuffle"] = Layer(() => nn.PixelShuffle(2)),
        ["pixel_unshuffle"] = Layer(() => nn.PixelUnshuffle(2)),
        ["channel_shuffle"] = Layer(() => nn.ChannelShuffle(3)),
        ["channel_shuffle_gradient"] = Function(x => x[0].channel_shuffle(3)),
        ["unfold"] = Layer(() => nn.Unfold(3, padding: 1, stride: 2)),
        ["unfold_tuples"] = Layer(() => nn.Unfold((2, 1), dilation: (2, 1))),
        ["fold"] = Layer(() => nn.Fold(4, 2)),
        ["fold_tuples"] = Layer(() => nn.Fold((4, 3), (2, 1), stride: (2, 1))),
        ["flatten"] = Layer(() => nn.Flatten()),
        ["unflatten"] = Layer(() => nn.Unflatten(1, [2, 3])),
    };

    static Func<Subject> Grid(GridSampleMode mode, GridSamplePaddingMode beyond) =>
        Function(x => F.grid_sample(x[0], x[1], mode, beyond, align_corners: false));
}
