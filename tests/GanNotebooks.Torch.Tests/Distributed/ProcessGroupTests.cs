using System.Net;
using System.Net.Sockets;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Distributed;

/// <summary>Two ranks on two threads; processes of their own are tried with <c>./gan train</c>.
/// </summary>
public class ProcessGroupTests
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task All_ranks_get_the_sum_and_rank_0s_tensor()
    {
        var results = await Both((group, rank) =>
        {
            using var sum = tensor([1f + rank, 10f * rank]);
            group.all_reduce(sum);
            using var first = tensor([5L + rank]);
            group.broadcast(first, 0);
            return (sum.data<float>().ToArray(), first.ToInt64());
        });

        Assert.All(results, result => Assert.Equal([3f, 10f], result.Item1));
        Assert.All(results, result => Assert.Equal(5, result.Item2));
    }

    [Fact]
    public async Task A_rank_that_left_is_an_error_for_the_other_at_once()
    {
        var left = new TaskCompletionSource();
        var results = await Both((group, rank) =>
        {
            if (rank == 1)
            {
                group.Dispose();
                left.SetResult();
                return "";
            }
            Assert.True(left.Task.Wait(Limit));
            using var sum = ones(3);
            return Assert.Throws<TorchException>(() => group.all_reduce(sum)).Message;
        });

        Assert.Matches("(?i)closed|reset|broken pipe", results[0]);
    }

    [Fact]
    public void A_store_counts_keeps_and_says_what_is_not_there()
    {
        using var serving = new distributed.TCPStore("127.0.0.1", FreePort(), true, Limit);

        Assert.Equal([2L, 5L], new[] { serving.add("n", 2), serving.add("n", 3) });
        Assert.Null(serving.get("name"));
        serving.set("name", "früh");
        Assert.Equal("früh", serving.get("name"));
    }

    [Fact]
    public void A_taken_port_and_a_silent_one_are_errors()
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        Assert.Contains("in use", Assert.Throws<TorchException>(
            () => new distributed.TCPStore("127.0.0.1", taken, true, Limit)).Message
                .Replace("EADDRINUSE", "in use"));
        Assert.Throws<TorchException>(() => new distributed.TCPStore(
            "127.0.0.1", FreePort(), false, TimeSpan.FromSeconds(1)));
    }

    static async Task<T[]> Both<T>(Func<distributed.ProcessGroup, int, T> act)
    {
        var port = FreePort();
        return await Task.WhenAll(Enumerable.Range(0, 2).Select(rank => Task.Factory.StartNew(() =>
        {
            using var store = new distributed.TCPStore("127.0.0.1", port, rank == 0, Limit);
            using var group = new distributed.ProcessGroup(store, rank, 2, Limit, local: true);
            var result = act(group, rank);
            store.add("done", 1);
            while (store.add("done", 0) < 2)   // the one who serves stays to the end
                Thread.Yield();
            return result;
        }, TaskCreationOptions.LongRunning)));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
