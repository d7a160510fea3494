using System.Text.Json;
using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

/// <summary>Every layer, loss and function against Golden/modules.json, bit for bit: initial state,
/// output, buffers after the call, gradients of inputs and of parameters.</summary>
public sealed class ModuleParityTests : IDisposable
{
    static readonly JsonElement Golden = GoldenFile.Read("modules.json");

    readonly int threads = get_num_threads();

    public static TheoryData<string> Names => [.. Golden.EnumerateObject().Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Equals_PyTorch_to_the_last_bit(string name) => Compare(name, 1);

    [Theory, MemberData(nameof(Names))]
    public void Equals_PyTorch_to_the_last_bit_with_two_threads(string name) => Compare(name, 2);

    [Fact]
    public void Every_golden_case_is_said_in_CSharp_and_the_other_way_round() =>
        Assert.Equal(Golden.EnumerateObject().Select(c => c.Name).Order(),
            ModuleCases.All.Keys.Order());

    [Fact]
    public void Every_factory_of_a_layer_or_loss_has_a_case()
    {
        var made = ModuleCases.All.Values.Select(build => build().Module).OfType<nn.Module>()
            .SelectMany(m => m.modules().Append(m)).Select(m => m.GetType()).ToHashSet();
        var missing = typeof(nn).GetMethods().Select(m => m.ReturnType)
            .Where(t => t.IsSubclassOf(typeof(nn.Module)) && !t.IsGenericType && !made.Contains(t));
        Assert.Equal(["ParameterDict", "ParameterList"],
            missing.Select(t => t.Name).Distinct().Order());
    }

    static void Compare(string name, int threads)
    {
        using var scope = NewDisposeScope();
        set_num_threads(threads);
        manual_seed(7);
        var golden = new GoldenCase(Golden.GetProperty(name), threads);
        var subject = ModuleCases.All[name]();
        using var module = subject.Module;
        if (module is not null)
            Equal(golden["state"], module.state_dict().Select(e => (e.Key, e.Value)));

        var inputs = golden["inputs"].Strings().Select(Draw).ToArray();
        var output = subject.Run(inputs);
        Assert.Equal(golden["shape"].Shape(), output.shape);
        Equal(golden["output"], output, "output");
        if (golden.Has("buffers")) Equal(golden["buffers"], module!.named_buffers());

        Assert.Equal(golden.Has("grads"), output.requires_grad);
        if (!output.requires_grad) return;
        (output * randn(output.shape)).sum().backward();
        var differentiable = inputs.Where(x => x.requires_grad).ToList();
        Assert.Equal(golden["grads"].GetArrayLength(), differentiable.Count);
        foreach (var (want, x) in golden["grads"].EnumerateArray().Zip(differentiable))
            Equal(want, x.grad!, "input's gradient");
        if (module is not null)
            Equal(golden["parameters"],
                module.named_parameters().Select(p => (p.name, p.parameter.grad!)));
    }

    static void Equal(JsonElement golden, IEnumerable<(string name, Tensor tensor)> found)
    {
        var tensors = found.ToList();
        Assert.Equal(golden.EnumerateObject().Select(e => e.Name), tensors.Select(f => f.name));
        foreach (var (name, tensor) in tensors) Equal(golden.GetProperty(name), tensor, name);
    }

    static void Equal(JsonElement golden, Tensor found, string what) =>
        GoldenFile.Expect(golden.Numbers(), found.Printed(), what);

    /// <summary>A case's numbers; with two threads, those stored for two where they
    /// differ.</summary>
    sealed record GoldenCase(JsonElement Values, int Threads)
    {
        internal JsonElement this[string key] =>
            Threads == 2 && Values.TryGetProperty("two_threads", out var two)
                && two.TryGetProperty(key, out var other)
                ? other : Values.GetProperty(key);

        internal bool Has(string key) => Values.TryGetProperty(key, out _);
    }

    /// <summary>A case's inputs, freshly drawn.</summary>
    internal static Tensor[] Inputs(string name) =>
        [.. Golden.GetProperty(name).GetProperty("inputs").Strings().Select(Draw)];

    /// <summary>Draws an input as modules.py does; its head explains the letters.</summary>
    static Tensor Draw(string spec)
    {
        var (kind, dims) = (spec[..spec.IndexOf(':')],
            spec[(spec.IndexOf(':') + 1)..].Split(',').Select(long.Parse).ToArray());
        return kind switch
        {
            "n" => randn(dims).requires_grad_(),
            "f" => randn(dims),
            "p" => (rand(dims) + 0.5).requires_grad_(),
            "u" => (rand(dims) * 0.75 + 0.125).requires_grad_(),
            "g" => (rand(dims) * 2.5 - 1.25).requires_grad_(),
            "t" => rand(dims),
            "l" => randn(dims).log_softmax(1),
            "q" => randn(dims).softmax(1),
            "s" => randn(dims).sign(),
            "k" => randint(0, 5, dims).to(float32),
            "i" => randint(0, 6, dims),
            _ => randint(0, long.Parse(kind[1..]), dims),
        };
    }

    public void Dispose() => set_num_threads(threads);
}
