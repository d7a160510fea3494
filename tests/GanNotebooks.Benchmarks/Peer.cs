using System.Diagnostics;
using System.Text.Json;
using TorchSharp;

namespace GanNotebooks.Benchmarks;

/// <summary>PyTorch on the same libtorch, with the same threads and the same
/// way of waiting.</summary>
static class Peer
{
    internal static Dictionary<string, double> Measure(string row)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "pytorch.py");
        var start = new ProcessStartInfo("/usr/bin/python3",
            [script, row, $"{torch.get_num_threads()}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                "The peer failed; it needs Debian's python3-torch, and python3-torchvision for "
                + "pictures.");
        return JsonSerializer.Deserialize<Dictionary<string, double>>(text)!;
    }
}
