using GanNotebooks.Metrics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Metrics;

public sealed class InceptionFeaturesTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        _scope.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public void A_script_gets_colour_images_of_299_pixels_in_parts()
    {
        Save("return torch.cat([x.mean([2, 3]), torch.full([x.shape[0], 1], float(x.shape[3]))], 1)");
        using var features = new InceptionFeatures(_file);
        var images = full(120, 1, 28, 28, 0.25f);
        var (numbers, logits) = features.Describe(images);
        Assert.Null(logits);
        Assert.True(tensor(new float[] { 0.25f, 0.25f, 0.25f, 299 }).expand(120, 4)
            .allclose(numbers, 1e-6, 1e-6));
    }

    [Fact]
    public void A_large_image_is_averaged_so_that_thin_stripes_become_grey()
    {
        Save("return x.std(3).mean(2)");
        using var features = new InceptionFeatures(_file);
        var stripes = (arange(1196) % 2 * 2 - 1).to(float32).expand(1, 1, 1196, 1196);
        // Four pixels become one: what is left of stripes of 1 and -1 is a few hundredths.
        Assert.True(features.Describe(stripes).Features.max().ToDouble() < 0.1);
    }

    [Fact]
    public void A_pair_of_results_is_features_and_logits()
    {
        Save("return x.mean([2, 3]), x.amax([2, 3])");
        using var features = new InceptionFeatures(_file);
        Assert.Equal([2, 3], features.Describe(zeros(2, 3, 64, 64)).Logits!.shape);
    }

    [Fact]
    public void A_script_that_gives_no_rows_is_refused()
    {
        Save("return x");
        using var features = new InceptionFeatures(_file);
        Assert.Contains("gives (2, 3, 299, 299), expected features (N, D)",
            Assert.Throws<InvalidDataException>(
                () => features.Describe(zeros(2, 3, 64, 64))).Message);
    }

    void Save(string body)
    {
        using var script = jit.compile($"def forward(self, x):\n    {body}\n");
        jit.save(script, _file);
    }
}
