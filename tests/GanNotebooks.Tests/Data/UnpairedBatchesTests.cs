using GanNotebooks.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Data;

public sealed class UnpairedBatchesTests : IDisposable
{
    readonly DisposeScope _scope = NewDisposeScope();
    readonly UnpairedSet _set = new(BatchesTests.Numbered(10), BatchesTests.Numbered(6));

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void An_epoch_shows_the_larger_domain_once_and_the_smaller_one_again()
    {
        var batches = _set.Batches(2, seed: 3);
        Assert.Equal(5, batches.PerEpoch);
        var (a, b) = (new List<int>(), new List<int>());
        for (var i = 0; i < 5; i++)
        {
            var next = batches.Next();
            a.AddRange(Numbers(next.A));
            b.AddRange(Numbers(next.B));
        }
        Assert.Equal(Enumerable.Range(0, 10), a.Order());
        Assert.Equal(Enumerable.Range(0, 6), b.Take(6).Order());
        Assert.Equal(4, b.Skip(6).Distinct().Count());
    }

    [Fact]
    public void The_domains_are_not_in_step()
    {
        var batches = new UnpairedSet(_set.A, _set.A).Batches(10, seed: 3);
        var (a, b) = batches.Next();
        Assert.NotEqual(Numbers(a), Numbers(b));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(13)]
    public void A_run_can_go_on_where_it_was(int steps)
    {
        var batches = _set.Batches(2, seed: 4);
        for (var i = 0; i < steps; i++)
            batches.Next();
        var resumed = _set.Batches(2, seed: 4);
        resumed.MoveTo(batches.Epoch, batches.Position);
        for (var i = 0; i < 12; i++)
        {
            var (expected, got) = (batches.Next(), resumed.Next());
            Assert.Equal(Numbers(expected.A), Numbers(got.A));
            Assert.Equal(Numbers(expected.B), Numbers(got.B));
        }
    }

    [Fact]
    public void Domains_of_different_shapes_are_refused()
    {
        var points = GaussianMixture.Ring.Draw(10);
        var error = Assert.Throws<ArgumentException>(
            () => new UnpairedSet(_set.A, points).Batches(2, 1));
        Assert.Contains("(1, 1, 2)", error.Message);
        Assert.Contains("(2)", error.Message);
    }

    static int[] Numbers(Tensor images) => [.. ((images[.., 0, 0, 0] + 1) * 127.5)
        .data<float>().Select(value => (int)MathF.Round(value))];
}
