using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanNotebooks.Interactive.Tests.Modules;

public sealed class ModuleSummaryTests
{
    readonly Module<Tensor, Tensor> _network = Sequential(
        Flatten(), Linear(12, 5), BatchNorm1d(5), LeakyReLU(0.2), Dropout(0.5), Linear(5, 1));

    [Fact]
    public void Shapes_parameters_and_multiplications_are_counted()
    {
        var summary = _network.Summary(1, 3, 4);
        Assert.Equal(12 * 5 + 5 + 2 * 5 + 5 + 1, summary.Parameters);
        Assert.Equal(12 * 5 + 5 * 1, summary.Multiplications);
        Assert.Equal([1], summary.Rows[0].Output!);
        Assert.Equal([12], summary.Rows[1].Output!);
        Assert.Equal([5], summary.Rows[3].Output!);
    }

    [Fact]
    public void A_module_alone_shows_its_table_with_the_input_it_can_guess()
    {
        var shown = new Shown(_network).IsPlain();
        Assert.Contains("81 parameters; 65 multiplications for one input of (12)", shown.Text);
        Assert.Contains("(N, 5)", shown.Html);
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        _network.train();
        _network.children().ElementAt(4).eval();
        var before = _network.state_dict().ToDictionary(e => e.Key, e => e.Value.clone());
        manual_seed(1);
        var expected = rand(3).data<float>().ToArray();
        manual_seed(1);
        _network.Summary(12);
        Assert.Equal(expected, rand(3).data<float>().ToArray());
        Assert.True(_network.training);
        Assert.False(_network.children().ElementAt(4).training);
        Assert.All(_network.state_dict(), entry =>
            Assert.True(entry.Value.allclose(before[entry.Key], rtol: 0, atol: 0)));
        Assert.Equal([2, 1], _network.call(rand(2, 12)).shape);   // no hook is left behind
    }

    [Fact]
    public void A_wrong_shape_is_marked_at_the_layer_that_fails()
    {
        var summary = _network.Summary(13);
        Assert.Equal("Linear", Assert.Single(summary.Rows, row => row.Failure is not null).Kind);
        var text = new Shown(summary).IsPlain().Text;
        Assert.Contains("fails here", text);
        Assert.True(text.IndexOf("Linear") < text.IndexOf("fails here"));
        Assert.True(text.IndexOf("fails here") < text.IndexOf("BatchNorm1d"));
    }

    [Fact]
    public void Frozen_parameters_are_said_to_be_frozen()
    {
        foreach (var parameter in _network.parameters())
            parameter.requires_grad_(false);
        Assert.Contains("81 of them frozen", new Shown(_network.Summary(12)).Text);
    }

    [Fact]
    public void A_patch_discriminator_of_five_layers_sees_70_pixels()   // Isola 2017, section 6.1
    {
        var patches = Sequential(
            Conv2d(3, 4, 4, 2, 1), LeakyReLU(0.2), Conv2d(4, 4, 4, 2, 1), LeakyReLU(0.2),
            Conv2d(4, 4, 4, 2, 1), LeakyReLU(0.2), Conv2d(4, 4, 4, 1, 1), Conv2d(4, 1, 4, 1, 1));
        var summary = patches.Summary(3, 128, 128);
        Assert.Equal([4, 4, 10, 10, 22, 22, 46, 70],
            summary.Rows.Skip(1).Select(row => row.Sees!.Value));
        Assert.Contains("70 x 70", new Shown(summary).IsPlain().Text);
    }

    [Fact]
    public void A_layer_that_mixes_all_places_sees_the_whole_image()
    {
        var network = Sequential(Conv2d(1, 2, 3), MaxPool2d(2), Flatten(), Linear(2 * 3 * 3, 1));
        Assert.Equal([3, 4, 4, 8],
            network.Summary(1, 8, 8).Rows.Skip(1).Select(row => row.Sees!.Value));
    }

    [Fact]
    public void A_module_of_two_inputs_is_traced_through_the_callers_call()
    {
        var network = new TwoInputs();
        var summary = network.Summary(() => network.call(zeros(2, 3), zeros(2, 4)));
        Assert.Equal([5], summary.Rows[0].Output!);
        Assert.Equal(35, summary.Multiplications);
    }

    [Fact]
    public void A_shared_layer_is_counted_once_and_named_twice()
    {
        var shared = Linear(4, 4);
        var summary = Sequential(("there", shared), ("back", shared)).Summary(4);
        Assert.Equal(20, summary.Parameters);
        Assert.Contains("back (again)", new Shown(summary).Text);
    }

    [Fact]
    public void Gradients_are_told_apart_from_those_that_never_arrived()
    {
        using var dead = Linear(3, 1);
        var network = Sequential(("first", Linear(3, 3)), ("second", dead));
        Assert.Contains("no gradient", new Shown(network.Gradients()).IsPlain().Text);
        network.call(ones(2, 3)).sum().backward();
        dead.weight.grad!.fill_(float.NaN);
        var text = new Shown(network.Gradients()).IsPlain().Text;
        Assert.DoesNotContain("no gradient", text);
        Assert.Matches(@"second.weight .* NaN or Inf", text);
        Assert.Contains("first.bias", text);
    }

    sealed class TwoInputs : Module<Tensor, Tensor, Tensor>
    {
        readonly TorchSharp.Modules.Linear _mix = Linear(7, 5);

        public TwoInputs() : base(nameof(TwoInputs)) => RegisterComponents();

        public override Tensor forward(Tensor noise, Tensor labels) =>
            _mix.call(cat([noise, labels], dim: 1));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var network = Sequential(("<script>alert(1)</script>", Linear(2, 1)));
        Assert.Contains("&lt;script&gt;", new Shown(network).IsPlain().Html);
    }
}
