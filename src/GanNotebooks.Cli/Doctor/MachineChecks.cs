using System.Runtime.InteropServices;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Doctor;

/// <summary>The machine itself: .NET, compiler, native libraries, processors, GPU.</summary>
static class MachineChecks
{
    const string Blas = "libblas.so.3";

    public static Finding Dotnet(Checkout checkout)
    {
        if (checkout.IsCarried)
            return Finding.Good(".NET", $"runtime {Environment.Version}, carried along");
        var version = Child.Answer(
            "sh", "-c", "cd \"$0\" && dotnet --version", checkout.Root);
        return version is { Length: > 0 }
            ? Finding.Good(".NET SDK", $"{version}, runtime {Environment.Version}")
            : Finding.Missing(".NET SDK", "no SDK 10.0", "See https://dot.net.");
    }

    public static Finding Compiler()
    {
        var name = Environment.GetEnvironmentVariable("CXX") ?? "g++";
        return Child.Answer(name, "-dumpfullversion") is { } version
            ? Finding.Good("C++ compiler", $"{name} {version}")
            : Finding.Missing("C++ compiler", $"no {name}", "apt-get install g++");
    }

    public static Finding Library(string file, string package) =>
        NativeLibrary.TryLoad(file, out _)
            ? Finding.Good(package, file)
            : Finding.Missing(package, $"no {file}", $"apt-get install {package}");

    /// <summary>Which BLAS answers for Debian's libtorch; others bring their own.</summary>
    public static Finding BlasLibrary(Libtorch? libtorch)
    {
        if (libtorch is { IsDebians: false }) return Finding.Good("BLAS", "libtorch's own");
        var link = Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu")
            .Select(folder => Path.Combine(folder, Blas)).FirstOrDefault(File.Exists);
        var target = link == null ? null : Child.Answer("readlink", "-f", link);
        if (target != null && target.Contains("openblas")) return Finding.Good("BLAS", target);
        return Finding.Advice("BLAS", target ?? $"no {Blas}",
            "Training takes twice as long: apt-get install libopenblas0-pthread");
    }

    public static Finding Gpu(Libtorch? libtorch)
    {
        var names = Child.Answer(
            "nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader");
        if (string.IsNullOrEmpty(names)) return Finding.Good("GPU", "none; training on the CPU");
        var gpus = names.ReplaceLineEndings("; ");
        return libtorch?.HasCuda == true
            ? Finding.Good("GPU", gpus)
            : Finding.Advice("GPU", $"{gpus}, unused: this libtorch has no CUDA",
                "Install PyTorch's Python package with CUDA, and set LIBTORCH to its folder.");
    }

    public static Finding Threads()
    {
        var count = Environment.GetEnvironmentVariable("OMP_NUM_THREADS") ?? "as many";
        var policy = Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") ?? "unset";
        var detail = $"{Environment.ProcessorCount} processors, OpenMP threads: {count}, "
            + $"waiting: {policy}";
        return policy.Equals("passive", StringComparison.OrdinalIgnoreCase)
            ? Finding.Good("threads", detail)
            : Finding.Advice("threads", detail,
                "Waiting threads that spin slow small machines down: OMP_WAIT_POLICY=PASSIVE");
    }
}
