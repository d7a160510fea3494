using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Tensors;

public class LifetimeTests
{
    [Fact]
    public void A_scope_frees_what_was_made_in_it_but_what_moved_out()
    {
        using var outer = NewDisposeScope();
        Tensor kept, lost;
        using (NewDisposeScope())
        {
            lost = ones(3);
            kept = (lost * 2).MoveToOuterDisposeScope();
        }
        Assert.True(lost.IsInvalid);
        Assert.Equal([2f, 2f, 2f], kept.data<float>());
        Assert.Equal(1, outer.DisposablesCount);
    }

    [Fact]
    public void A_disposed_tensor_is_an_exception_that_says_how_to_keep_it()
    {
        var t = ones(3);
        t.Dispose();
        t.Dispose();
        Assert.Contains("MoveToOuterDisposeScope",
            Assert.Throws<ObjectDisposedException>(() => t + 1).Message);
        Assert.Throws<ObjectDisposedException>(() => t.shape);
        Assert.Throws<ObjectDisposedException>(() => cat([ones(3), t]));
    }

    [Fact]
    public void A_training_step_in_a_scope_leaves_no_handle_behind()
    {
        using var net = nn.Sequential(
            nn.Linear(4, 8), nn.BatchNorm1d(8), nn.LeakyReLU(0.2),
            nn.Dropout(0.5), nn.Linear(8, 1));
        using var optimizer = optim.Adam(net.parameters());
        var loss = nn.BCEWithLogitsLoss();
        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            loss.call(net.call(randn(16, 4)), ones(16, 1)).backward();
            optimizer.step();
        }
        Step();   // makes the optimizer's averages
        var before = LiveTensors.Count();
        for (int i = 0; i < 50; i++) Step();
        Assert.Equal(before, LiveTensors.Count());
    }

    [Fact]
    public void Modules_and_optimizers_made_in_a_scope_outlive_it()
    {
        nn.Module<Tensor, Tensor> net;
        using (NewDisposeScope()) net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8));
        using var y = net.call(ones(2, 4));
        Assert.Equal([2, 8], y.shape);
        net.Dispose();
    }

    // 10 MB a step, never disposed: 400 steps would be 4 GB. GAN_LONG_TESTS runs the 10,000.
    [Fact]
    public void Careless_loops_do_not_grow_without_bound()
    {
        var steps = Environment.GetEnvironmentVariable("GAN_LONG_TESTS") == "1" ? 10_000 : 400;
        using var w = randn(512, 512).requires_grad_();
        var before = Environment.WorkingSet;
        for (int i = 0; i < steps; i++)
        {
            var x = randn(512, 512);
            (x.matmul(w).relu() * 2 + x).mean().backward();
            w.grad = null;
        }
        Assert.True(Environment.WorkingSet - before < 1_500_000_000,
            $"grew from {before:N0} to {Environment.WorkingSet:N0} bytes");
    }

    [Fact]
    public async Task Disposing_while_other_threads_use_a_tensor_ends_in_results_or_exceptions()
    {
        for (int round = 0; round < 200; round++)
        {
            var shared = ones(1000);
            var users = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                try
                {
                    while (true)
                    {
                        using var y = shared.add(1);
                        Assert.Equal(2f, y[999].item<float>());
                    }
                }
                catch (ObjectDisposedException) { return true; }
            })).ToArray();
            await Task.Delay(1);
            shared.Dispose();
            Assert.All(await Task.WhenAll(users), Assert.True);
        }
    }

    [Fact]
    public void Forgotten_tensors_are_freed_by_the_garbage_collector()
    {
        var before = LiveTensors.Count();
        Forget();
        Assert.Equal(before, LiveTensors.Count());

        static void Forget() { for (int i = 0; i < 1000; i++) _ = ones(10); }
    }
}
