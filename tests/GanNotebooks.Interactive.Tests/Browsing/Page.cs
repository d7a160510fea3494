using System.Text.Json;

namespace GanNotebooks.Interactive.Tests.Browsing;

/// <summary>A page in a <see cref="Browser"/>.</summary>
sealed class Page : IDisposable
{
    const int Width = 1100;   // CSS pixels

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly DevTools _tools;
    readonly List<string> _requests = [];
    readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    Page(DevTools tools)
    {
        _tools = tools;
        tools.Told += (method, told) =>
        {
            if (method == "Page.loadEventFired")
                _loaded.TrySetResult();
            else if (method == "Network.requestWillBeSent")
                lock (_requests)
                    _requests.Add(told.GetProperty("request").GetProperty("url").GetString()!);
        };
    }

    /// <summary>What the page asked for that does not come from this machine.</summary>
    public string[] Foreign
    {
        get
        {
            string[] near = ["data:", "blob:", "file:", "about:", "http://127.0.0.1", "ws://127"];
            lock (_requests)
                return [.. _requests.Where(url => !near.Any(url.StartsWith))];
        }
    }

    public static async Task<Page> Show(DevTools tools, Uri address, bool dark, bool scripts)
    {
        var page = new Page(tools);
        await tools.Call("Page.enable");
        await tools.Call("Network.enable");
        await tools.Call("Emulation.setEmulatedMedia", new
        {
            features = new[]
            {
                new { name = "prefers-color-scheme", value = dark ? "dark" : "light" },
            },
        });
        await tools.Call("Emulation.setScriptExecutionDisabled", new { value = !scripts });
        await page.Resize(Width, 900);
        await tools.Call("Page.navigate", new { url = address.ToString() });
        await page._loaded.Task.WaitAsync(s_patience);
        return page;
    }

    /// <summary>The value of a JavaScript expression.</summary>
    public async Task<JsonElement> Evaluate(string expression)
    {
        var said = await _tools.Call("Runtime.evaluate",
            new { expression, returnByValue = true, awaitPromise = true });
        Assert.False(said.TryGetProperty("exceptionDetails", out var thrown), thrown.ToString());
        return said.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Waits until a JavaScript expression holds.</summary>
    public async Task Until(string condition)
    {
        var end = DateTime.UtcNow + s_patience;
        while ((await Evaluate($"!!({condition})")).ValueKind != JsonValueKind.True)
        {
            Assert.True(DateTime.UtcNow < end, $"{condition} did not come true");
            await Task.Delay(50);
        }
    }

    public Task Resize(int width, int height) => _tools.Call(
        "Emulation.setDeviceMetricsOverride",
        new { width, height, deviceScaleFactor = 1, mobile = false });

    /// <summary>The whole page as a PNG file.</summary>
    public async Task<byte[]> Screenshot(int width = Width)
    {
        await Resize(width, 900);
        var size = (await _tools.Call("Page.getLayoutMetrics")).GetProperty("cssContentSize");
        await Resize(width, (int)size.GetProperty("height").GetDouble());
        var shot = await _tools.Call("Page.captureScreenshot", new { format = "png" });
        return shot.GetProperty("data").GetBytesFromBase64();
    }

    public void Dispose() => _tools.Dispose();
}
