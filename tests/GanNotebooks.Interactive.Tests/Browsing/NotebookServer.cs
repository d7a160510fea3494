using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GanNotebooks.Interactive.Tests.Notebooks;

namespace GanNotebooks.Interactive.Tests.Browsing;

/// <summary>Debian's classic Notebook, serving one folder on this machine to this machine.
/// </summary>
sealed class NotebookServer : IDisposable
{
    const string Token = "test";
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly string _settings = Directory.CreateTempSubdirectory("jupyter-").FullName;
    readonly int _port = FreePort();

    NotebookServer(string folder)
    {
        var start = new ProcessStartInfo(Jupyter.Python(),
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={_port}",
            $"--NotebookApp.token={Token}", "--NotebookApp.password=", $"--notebook-dir={folder}",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var place in (string[])["RUNTIME", "CONFIG", "DATA"])
            start.Environment[$"JUPYTER_{place}_DIR"] = Path.Combine(_settings, place);
        start.Environment["JUPYTER_PATH"] = Jupyter.InstallKernel();
        _process = Process.Start(start)!;
        _ = _process.StandardError.ReadToEndAsync();   // so that it never waits for us
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public static async Task<NotebookServer> Start(string folder)
    {
        var server = new NotebookServer(folder);
        using var http = new HttpClient();
        for (var end = DateTime.UtcNow + s_patience; ; await Task.Delay(100))
            try
            {
                (await http.GetAsync(server.Address("api"))).EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < end)
            {
                // Not up yet.
            }
    }

    /// <summary>Where a notebook of the folder opens.</summary>
    public Uri Notebook(string file) => Address($"notebooks/{file}");

    /// <summary>Signs a notebook, so that its outputs are trusted.</summary>
    public void Trust(string path)
    {
        var start = new ProcessStartInfo(Jupyter.Python(), ["-c",
            "from nbformat.sign import TrustNotebookApp; TrustNotebookApp.launch_instance()", path])
        { RedirectStandardOutput = true };
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(_settings, "DATA");
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_settings, recursive: true);
    }

    Uri Address(string place) => new($"http://127.0.0.1:{_port}/{place}?token={Token}");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
