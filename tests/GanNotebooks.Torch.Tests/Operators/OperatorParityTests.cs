using System.Text.Json;
using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Operators;

public class OperatorParityTests
{
    static readonly JsonElement Golden = GoldenFile.Read("operators.json");

    public static TheoryData<string> Names => [.. Golden.EnumerateObject().Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Forward_and_gradient_equal_PyTorch_to_the_last_digit(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Golden.GetProperty(name);
        manual_seed(7);
        var inputs = expected.GetProperty("inputs").Strings().Select(Draw).ToArray();

        var output = OperatorCases.All[name](inputs);
        Assert.Equal(expected.GetProperty("shape").Shape(), output.shape);
        GoldenFile.Expect(expected.GetProperty("output").Numbers(), output.Printed(), "output");

        Assert.Equal(expected.TryGetProperty("grads", out var grads), output.requires_grad);
        if (!output.requires_grad) return;
        var weighted = (output * randn(output.shape)).sum();
        var found = autograd.grad([weighted], inputs, allow_unused: true);
        foreach (var (want, got) in grads.EnumerateArray().Zip(found))
            if (want.ValueKind == JsonValueKind.Null) Assert.Null(got);
            else GoldenFile.Expect(want.Numbers(), got.Printed(), "gradient");
    }

    [Fact]
    public void Every_case_has_its_golden_numbers_and_there_are_at_least_120() =>
        Assert.True(OperatorCases.All.Count >= 120
            && OperatorCases.All.Keys.Order().SequenceEqual(Names.Select(n => n.Data).Order()));

    static Tensor Draw(string spec)
    {
        var (kind, dims) = (spec[0], spec[2..].Split(',').Select(long.Parse).ToArray());
        var drawn = kind switch
        {
            'n' => randn(dims),
            'p' => rand(dims) + 0.5,
            'u' => rand(dims) * 1.8 - 0.9,
            _ => randint(0, 4, dims).to(float32),
        };
        return drawn.requires_grad_();
    }
}
