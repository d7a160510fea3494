using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace GanNotebooks.Interactive.Tests.Browsing;

/// <summary>A conversation with one page of a Chromium, in its DevTools protocol.</summary>
sealed class DevTools : IDisposable
{
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    readonly ClientWebSocket _socket = new();
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = [];
    int _last;

    /// <summary>Hears of events: their name and what belongs to them.</summary>
    public event Action<string, JsonElement>? Told;

    public static async Task<DevTools> Connect(Uri address)
    {
        var tools = new DevTools();
        using var limit = new CancellationTokenSource(s_limit);
        await tools._socket.ConnectAsync(address, limit.Token);
        _ = tools.Read();
        return tools;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public async Task<JsonElement> Call(string method, object? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _socket.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(
                new { id, method, @params = parameters ?? new { } }),
            WebSocketMessageType.Text, true, CancellationToken.None);
        return await answer.Task.WaitAsync(s_limit);
    }

    public void Dispose() => _socket.Dispose();

    async Task Read()
    {
        try
        {
            while (_socket.State == WebSocketState.Open)
                Handle(await Message());
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException
            or ObjectDisposedException)
        {
            foreach (var call in _calls.Values)
                call.TrySetException(new IOException("The browser has gone.", end));
        }
    }

    async Task<JsonElement> Message()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return message.Length == 0 ? default : JsonDocument.Parse(message.ToArray()).RootElement;
    }

    void Handle(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
            return;
        if (!message.TryGetProperty("id", out var id))
            Told?.Invoke(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        else if (_calls.TryRemove(id.GetInt32(), out var call))
            if (message.TryGetProperty("error", out var error))
                call.SetException(new InvalidOperationException(error.GetRawText()));
            else
                call.SetResult(message.GetProperty("result"));
    }
}
