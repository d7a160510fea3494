using GanNotebooks.Remedies;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Remedies;

public sealed class StandingStatisticsTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void A_network_normalises_with_the_batch_until_disposed_and_is_then_as_before()
    {
        manual_seed(1);
        var norm = nn.BatchNorm1d(3);
        var network = nn.Sequential(norm, nn.ReLU());
        network.eval();
        var batch = 5 + 2 * randn(400, 3);
        var before = network.call(batch);

        using (new StandingStatistics(network, () => network.call(batch)))
        {
            Assert.False(network.training);
            Assert.True(norm.call(batch).mean([0L]).allclose(zeros(3), 0, 1e-4));   // float32
            Assert.True(norm.call(batch).var(0, unbiased: true).allclose(ones(3), 1e-4, 0));
        }
        Assert.True(before.Equals(network.call(batch)));
        Assert.Equal(0, norm.num_batches_tracked!.ToInt64());
    }

    [Fact]
    public void A_network_without_batch_norm_is_left_alone() =>
        new StandingStatistics(nn.Linear(2, 2), () => Assert.Fail("No batch is needed.")).Dispose();
}
