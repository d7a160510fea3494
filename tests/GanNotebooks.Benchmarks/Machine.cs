using System.Runtime.InteropServices;
using TorchSharp;

namespace GanNotebooks.Benchmarks;

static class Machine
{
    /// <summary>What the figures belong to.</summary>
    internal static string Line
    {
        get
        {
            var cpu = File.Exists("/proc/cpuinfo")
                ? File.ReadLines("/proc/cpuinfo")
                        .FirstOrDefault(l => l.StartsWith("model name"))?.Split(':')[1].Trim()
                    : null;
            var blas = new FileInfo("/etc/alternatives/libblas.so.3-x86_64-linux-gnu").LinkTarget
                ?? "unknown";
            return $"{cpu ?? RuntimeInformation.ProcessArchitecture.ToString()}, "
                + $"{Environment.ProcessorCount} processors, "
                + $"{torch.get_num_threads()} threads; libtorch {torch.__version__}, BLAS {blas}, "
                + "OMP_WAIT_POLICY "
                + (Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") ?? "not set");
        }
    }
}
