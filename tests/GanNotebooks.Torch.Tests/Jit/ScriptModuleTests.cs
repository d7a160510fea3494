using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Jit;

public class ScriptModuleTests
{
    const string Source = """
        def double(self, x):
            return x * 2
        def both(self, x, k: int):
            return x + k, x - k
        def fail(self, x):
            assert False, "not today"
            return x
        """;

    [Fact]
    public void Compiled_functions_take_and_return_tensors_numbers_and_tuples()
    {
        using var scope = NewDisposeScope();
        using var script = jit.compile(Source);
        Assert.Equal([2f, 2f], script.invoke<Tensor>("double", ones(2)).data<float>());
        var (sum, difference) = script.invoke<Tensor[]>("both", ones(1), 3) is [var a, var b]
            ? (a, b)
            : default;
        Assert.Equal((4f, -2f), (sum.item<float>(), difference.item<float>()));
    }

    [Fact]
    public void A_saved_module_gives_the_same_result_when_loaded()
    {
        using var scope = NewDisposeScope();
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".pt");
        try
        {
            using (var script = jit.compile("def forward(self, x):\n    return x.sum() * 3\n"))
                script.save(file);
            using var loaded = jit.load<Tensor, Tensor>(file);
            Assert.Equal(12f, loaded.call(ones(2, 2)).item<float>());
            Assert.Equal(1, loaded.GetNumberOfInputs());
            loaded.eval();
            Assert.False(loaded.training);
        }
        finally { File.Delete(file); }
    }

    [Fact]
    public void Mistakes_are_exceptions_with_the_reason()
    {
        using var script = jit.compile(Source);
        using var x = ones(1);
        Assert.Contains("not today",
            Assert.Throws<TorchException>(() => script.invoke("fail", x)).Message);
        Assert.Throws<TorchException>(() => script.invoke("absent", x));
        Assert.Throws<TorchException>(() => jit.compile("def f(self:"));
        Assert.Throws<FileNotFoundException>(() => jit.load("absent.pt"));
        Assert.Throws<ArgumentException>(() => script.invoke("double", new object()));
    }
}
