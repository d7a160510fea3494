using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GanNotebooks.Interactive.Tests.Browsing;

/// <summary>Debian's Chromium without a window, which reaches this machine and no other.</summary>
sealed partial class Browser : IDisposable
{
    const string Program = "/usr/bin/chromium";

    readonly Process _process;
    readonly string _profile;
    readonly Uri _address;

    Browser(Process process, string profile, Uri address) =>
        (_process, _profile, _address) = (process, profile, address);

    /// <summary>Whether this machine has it.</summary>
    public static bool IsHere => File.Exists(Program);

    public static async Task<Browser> Start()
    {
        var profile = Directory.CreateTempSubdirectory("browser-").FullName;
        var process = Process.Start(new ProcessStartInfo(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (Listening.Match(line) is { Success: true } match)
            {
                _ = process.StandardError.ReadToEndAsync();   // so that it never waits for us
                return new(process, profile, new($"http://127.0.0.1:{match.Groups[1].Value}"));
            }
        throw new InvalidOperationException("Chromium did not start.");
    }

    /// <summary>A new page.</summary>
    /// <param name="address">What it shows; loaded when this returns.</param>
    /// <param name="dark">Whether the reader prefers dark pages.</param>
    /// <param name="scripts">Whether the page's scripts run.</param>
    public async Task<Page> Open(Uri address, bool dark = false, bool scripts = true)
    {
        using var http = new HttpClient();
        var created = await http.PutAsync(new Uri(_address, "/json/new?about:blank"), null);
        var target = JsonDocument.Parse(await created.Content.ReadAsStringAsync()).RootElement;
        var tools = await DevTools.Connect(
            new(target.GetProperty("webSocketDebuggerUrl").GetString()!));
        return await Page.Show(tools, address, dark, scripts);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    [GeneratedRegex(@"DevTools listening on ws://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Listening { get; }
}
