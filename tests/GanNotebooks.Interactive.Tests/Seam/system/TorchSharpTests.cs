using System.Runtime.CompilerServices;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>Keeps <c>-p:Torch=package</c> builds possible without their packages: what library
/// and extension use is declared in TorchSharp 0.107 word for word.</summary>
/// <remarks>The list of TorchSharp's declarations is written where these tests are built with
/// <c>-p:Torch=package</c>, by <c>DeclarationListTests</c>.</remarks>
public class TorchSharpTests
{
    static readonly string s_file = Path.Combine(
        Here(), "../../../../src/GanNotebooks.Torch/torchsharp-0.107.txt");

    // Declared otherwise here than there; each was compared by hand, and compiled on TorchSharp.
    static readonly string[] s_otherwise =
    [
        "torch.tensor<T>(",              // one for all types of elements: there one for each
        "torch.Tensor.amax(",            // dims must be given there
        "torch.Tensor.bincount(",        // weights must be given there
        "torch.Tensor.norm(Scalar",      // p is a float there
        "torch.Tensor.quantile(",        // of the last dimension there, of all here: flatten first
        "torch.tensor(float scalar",     // no type of elements beside a float there
        "torch.Tensor.split(long ",      // dim is an int there
        "torch.Tensor.topk(long",        // k and dim are ints there
        "torch.cdist(",                  // compute_mode is an enum there
        "torch.jit.load(",               // kinds of devices are overloads there
        "torch.linalg.eigh(", "torch.linalg.eigvalsh(",   // UPLO is a char there
        "torch.linspace(",               // from doubles there
        "PoolBase.", "type PoolBase",    // every pool says its sizes itself there
        "torch.linalg.vector_norm(",     // ord is a double, and there is no dtype there
        "torch.TensorIndex.op_Implicit(torch.Tensor",   // an operator of Tensor there
        "torch.autocast(", "torch.amp.GradScaler.", "type torch.amp",   // in a system/ folder only
        "torch.distributed.", "type torch.distributed",                        // likewise
        "torch.cuda.get_rng_state(", "torch.cuda.set_rng_state(",              // likewise
    ];

    [Fact]
    public void Nothing_is_used_that_TorchSharp_lacks()
    {
        var theirs = File.ReadLines(s_file).Where(line => line[0] != '#').ToArray();
        var bases = theirs.Where(line => line.StartsWith("type ", StringComparison.Ordinal))
            .Select(line => line[5..].Split(" : ")).ToDictionary(t => t[0], t => t.Last());
        var members = theirs.Select(Signature.Parse).ToLookup(s => (s.Owner, s.Name));
        var used = UsedMembers.Of(typeof(GanNotebooks.Imaging.ImageGrid).Assembly)
            .Concat(UsedMembers.Of(typeof(Extension).Assembly)).Select(Declaration.Of).ToHashSet();

        var lacking = used
            .Where(line => !s_otherwise.Any(line.StartsWith) && !Has(Signature.Parse(line)))
            .Order().ToArray();

        Assert.True(used.Count > 200, $"Only {used.Count} uses were found: are these the assemblies?");
        Assert.True(lacking.Length == 0,
            "TorchSharp 0.107 does not declare:\n" + string.Join('\n', lacking));

        bool Has(Signature mine)
        {
            for (var owner = mine.Owner; owner is not null; owner = bases.GetValueOrDefault(owner))
                if (members[(owner, mine.Name)].Any(mine.CanBe))
                    return true;
            return false;
        }
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
