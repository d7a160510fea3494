using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using T = TorchSharp.torch.Tensor;

namespace GanNotebooks.Torch.Tests.Modules;

public class StateTests
{
    sealed class Block : nn.Module<T, T>
    {
        readonly nn.Module<T, T> conv = nn.Conv2d(2, 2, 3, bias: false);
        readonly BatchNorm2d norm = nn.BatchNorm2d(2);

        internal Block() : base(nameof(Block)) => RegisterComponents();

        public override T forward(T x) => norm.call(conv.call(x));
    }

    sealed class Network : nn.Module<T, T>
    {
        readonly ModuleList<nn.Module<T, T>> blocks = nn.ModuleList<nn.Module<T, T>>(new Block(),
            nn.Identity());
        readonly Sequential head = nn.Sequential(("flat", nn.Flatten()),
            ("linear", nn.Linear(8, 1)));

        internal nn.Module<T, T> Extra { get; } = nn.PReLU(1);

        [ComponentName(Name = "scale")] readonly Parameter factor = nn.Parameter(ones(1));

        internal Network() : base(nameof(Network)) => RegisterComponents();

        public override T forward(T x)
        {
            foreach (var block in blocks) x = block.call(x);
            return Extra.call(head.call(x)) * factor;
        }
    }

    [Fact]
    public void Names_of_a_nested_network_are_those_of_PyTorch()
    {
        using var network = new Network();
        Assert.Equal([ "scale", "blocks.0.conv.weight", "blocks.0.norm.weight",
            "blocks.0.norm.bias", "blocks.0.norm.running_mean", "blocks.0.norm.running_var",
            "blocks.0.norm.num_batches_tracked", "head.linear.weight", "head.linear.bias",
            "Extra.weight", ], network.state_dict().Keys);
        Assert.Equal(["blocks", "head", "Extra"], network.named_children().Select(c => c.name));
    }

    [Fact]
    public void A_state_goes_from_one_network_to_another()
    {
        using var scope = NewDisposeScope();
        using var a = new Network();
        using var b = new Network();
        var x = randn(2, 2, 4, 4);
        a.call(x);
        b.load_state_dict(a.state_dict());
        a.eval();
        b.eval();
        Assert.True(a.call(x).Equals(b.call(x)));
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused_and_changes_nothing()
    {
        using var layer = nn.Linear(2, 2);
        using var before = layer.weight.clone();
        using var wrong = nn.Linear(3, 2);
        Assert.Contains("(2, 2)",
            Assert.Throws<ArgumentException>(() =>
            layer.load_state_dict(wrong.state_dict())).Message);
        var missing = Assert.Throws<InvalidOperationException>(() => layer.load_state_dict([]));
        Assert.Contains("Missing: weight, bias", missing.Message);
        Assert.True(before.Equals(layer.weight));
    }

    [Fact]
    public void Train_and_eval_reach_every_module()
    {
        using var network = new Network();
        network.eval();
        Assert.All(network.modules().Append(network), m => Assert.False(m.training));
        network.train();
        Assert.All(network.modules().Append(network), m => Assert.True(m.training));
    }

    [Fact]
    public void A_module_moves_to_another_type_with_gradients_and_leaves_integers_alone()
    {
        using var scope = NewDisposeScope();
        using var network = new Network();
        network.call(randn(2, 2, 4, 4)).sum().backward();
        Assert.Same(network, network.to(float64));
        Assert.All(network.parameters(), p =>
            Assert.Equal((float64, float64), (p.dtype, p.grad!.dtype)));
        Assert.Equal(int64, network.get_buffer("blocks.0.norm.num_batches_tracked")!.dtype);
        Assert.Equal(float64, network.call(randn([2, 2, 4, 4], dtype: float64)).dtype);
    }

    [Fact]
    public void A_buffer_that_is_not_persistent_moves_but_is_not_saved()
    {
        using var layer = nn.Identity();
        layer.register_buffer("kept", ones(2));
        layer.register_buffer("passing", ones(2), persistent: false);
        layer.to(float64);
        Assert.Equal(["kept"], layer.state_dict().Keys);
        Assert.All(layer.buffers(), b => Assert.Equal(float64, b.dtype));
    }

    [Fact]
    public void A_weight_can_be_replaced_and_shared()
    {
        using var scope = NewDisposeScope();
        using var a = nn.Linear(3, 3);
        using var b = nn.Linear(3, 3, hasBias: false);
        b.weight = a.weight;
        Assert.Same(a.weight, b.get_parameter("weight"));
        Assert.Equal(2, nn.Sequential(a, b).parameters().Count());
        a.bias = null;
        Assert.Equal(["weight"], a.state_dict().Keys);
    }

    [Fact]
    public void A_component_needs_a_name_of_its_own_without_dots()
    {
        using var layer = nn.Linear(1, 1);
        Assert.Contains("'weight'",
            Assert.Throws<ArgumentException>(() =>
            layer.register_buffer("weight", ones(1))).Message);
        Assert.Contains("dots",
            Assert.Throws<ArgumentException>(() => layer.register_buffer("a.b", ones(1))).Message);
    }

    [Fact]
    public void Disposing_a_network_frees_every_parameter_and_buffer()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = T.TotalCount;
        using (NewDisposeScope()) new Network().Dispose();
        Assert.Equal(before, T.TotalCount);
    }
}
