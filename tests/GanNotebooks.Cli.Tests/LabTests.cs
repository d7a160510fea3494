using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GanNotebooks.Cli.Tests;

public class LabTests
{
    [Fact]
    public async Task Jupyter_listens_on_the_loopback_address_and_wants_its_token()
    {
        using var process = Gan.Start([],
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "gan.dll"),
             "lab", "--port", $"{FreePort()}"]);
        try
        {
            var link = await ReadLink(process.StandardError);
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
            var address = $"http://127.0.0.1:{link.Groups["port"]}/api/kernelspecs";

            var stranger = await client.GetAsync(address);
            var guest = await client.GetAsync($"{address}?token={link.Groups["token"]}");

            Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
            Assert.Equal(HttpStatusCode.OK, guest.StatusCode);
            Assert.Contains("python3", await guest.Content.ReadAsStringAsync());
        }
        finally
        {
            using var signal = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
            if (!process.WaitForExit(TimeSpan.FromSeconds(20)))
                process.Kill(entireProcessTree: true);
        }
        Assert.Equal(0, process.ExitCode);   // ended in good order, not killed
    }

    static async Task<Match> ReadLink(StreamReader said)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await said.ReadLineAsync(limit.Token) is { } line)
        {
            var link = Regex.Match(
                line, @"http://127\.0\.0\.1:(?<port>\d+)/.*\?token=(?<token>[0-9a-f]+)");
            if (link.Success) return link;
        }
        throw new InvalidOperationException("Jupyter ended without printing a link.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
