using GanNotebooks.Benchmarks.Contest;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Benchmarks.Rows;

/// <summary>What the machine can do at most: the measure that the training steps' operations a second
/// are held against.</summary>
sealed class Peak : Row
{
    internal override string Name => "peak";

    internal override string Topic => "";

    internal override IReadOnlyList<Item> Items =>
    [
        new("matrix product, 1,024 x 1,024", device =>
        {
            var (a, b) = (randn([1024, 1024], device: torch.device(device)),
                randn([1024, 1024], device: torch.device(device)));
            return new(() => a.matmul(b).Dispose()) { Flops = 2 * Math.Pow(1024, 3) };
        }) { HasPeer = false },
        new("convolution, 128 to 128 channels, 3 x 3, of 32 x 32", device =>
        {
            var layer = nn.Conv2d(128, 128, 3, padding: 1, device: torch.device(device));
            var images = randn([32, 128, 32, 32], device: torch.device(device));
            return new(() => Forward(layer, images))
            {
                Flops = Counter.Count([layer], () => Forward(layer, images)),
            };
        }) { HasPeer = false },
    ];

    static void Forward(nn.Module<Tensor, Tensor> layer, Tensor images)
    {
        using var unrecorded = no_grad();
        layer.call(images).Dispose();
    }
}
