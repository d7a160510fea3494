using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GanNotebooks.Tests.Data.Downloads;

/// <summary>An HTTP server on this machine that can be told to misbehave.</summary>
public sealed class Server : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly List<string> _requests = [];
    readonly Task _loop;

    public Server()
    {
        _listener.Start();
        _loop = Listen();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>By name, without the slash.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Bytes after which connections are cut, for one request each.</summary>
    public Queue<int> Cuts { get; } = [];

    /// <summary>Whether it can begin in the middle of a file.</summary>
    public bool KnowsRanges { get; init; } = true;

    /// <summary>Whether it takes a request and never answers.</summary>
    public bool KeepsStill { get; init; }

    /// <summary>What came: <c>GET /name bytes=7-</c>.</summary>
    public string[] Requests
    {
        get { lock (_requests) return [.. _requests]; }
    }

    async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Serve(client);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task Serve(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, leaveOpen: true);
            var first = await reader.ReadLineAsync() ?? "";
            var start = 0;
            while (await reader.ReadLineAsync() is { Length: > 0 } header)
                if (header.StartsWith("Range: bytes="))
                    start = int.Parse(header["Range: bytes=".Length..].TrimEnd('-'));
            var target = first.Split(' ')[1];
            lock (_requests)
                _requests.Add($"GET {target}{(start > 0 ? $" bytes={start}-" : "")}");
            if (KeepsStill)
                await Task.Delay(Timeout.Infinite, _stop.Token)
                    .ContinueWith(_ => { }, TaskScheduler.Default);
            else
                await Answer(stream, target, KnowsRanges ? start : 0);
        }
    }

    async Task Answer(NetworkStream stream, string target, int start)
    {
        if (!Files.TryGetValue(target[(target.LastIndexOf('/') + 1)..], out var content))
        {
            await Send("404 Not Found", "", []);
            return;
        }
        var body = content[Math.Min(start, content.Length)..];
        var cut = Cuts.TryDequeue(out var after) ? Math.Min(after, body.Length) : body.Length;
        await Send(start > 0 ? "206 Partial Content" : "200 OK",
            start > 0 ? $"Content-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n"
                : "", body, cut);

        async Task Send(string status, string header, byte[] bytes, int? length = null)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\n{header}Content-Length: {bytes.Length}\r\n"
                + "Connection: close\r\n\r\n"));
            await stream.WriteAsync(bytes.AsMemory(0, length ?? bytes.Length));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }
}
