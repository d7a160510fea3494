using System.Text.RegularExpressions;
using GanNotebooks.Cli.Processes;

namespace GanNotebooks.Cli.Doctor;

/// <summary>The libtorch that a build takes, as Native/build.sh finds it.</summary>
/// <param name="Origin">Which of the three ways found it.</param>
/// <param name="Include">The folder of its headers.</param>
/// <param name="Folder">The folder of its libraries.</param>
sealed partial record Libtorch(string Origin, string Include, string Folder)
{
    public bool IsDebians => Origin.StartsWith("Debian");

    public bool HasCuda => File.Exists(Path.Combine(Folder, "libtorch_cuda.so"));

    /// <summary>Such as 1.13.1; null when the headers do not tell.</summary>
    public string? Version
    {
        get
        {
            var header = Path.Combine(Include, "torch/csrc/api/include/torch/version.h");
            if (!File.Exists(header)) return null;
            var parts = VersionPart().Matches(File.ReadAllText(header));
            return parts.Count == 3 ? string.Join('.', parts.Select(x => x.Groups[1])) : null;
        }
    }

    /// <summary>Looks for it; null when there is none.</summary>
    public static Libtorch? Find(Checkout checkout)
    {
        var script = Path.Combine(checkout.Root, "src/GanNotebooks.Torch/Native/build.sh");
        var lines = Child.Answer("bash", script, "--find")?.Split('\n');
        return lines is [var origin, var include, var folder]
            ? new(origin, include, folder)
            : null;
    }

    public static Finding Check(Libtorch? found) => found == null
        ? Finding.Missing("libtorch", "none in $LIBTORCH, from Debian or from PyTorch",
            "apt-get install libtorch-dev")
        : Finding.Good("libtorch",
            $"{found.Version ?? "of unknown version"}, {found.Origin}, {found.Folder}");

    [GeneratedRegex("#define TORCH_VERSION_(?:MAJOR|MINOR|PATCH) ([0-9]+)")]
    private static partial Regex VersionPart();
}
