using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;

namespace GanNotebooks.Tests.Training;

public class HalfPrecisionTests
{
    [Fact]
    public void Mixed_precision_is_declined_in_words() =>
        Assert.Contains("MixedPrecision was asked for, which TorchSharp 0.107 has not",
            Assert.Throws<NotSupportedException>(() => new Dcgan(
                new() { BatchSize = 8, MixedPrecision = true }, SmallImages.Set(8).Batches(8, 1)))
                .Message);
}
