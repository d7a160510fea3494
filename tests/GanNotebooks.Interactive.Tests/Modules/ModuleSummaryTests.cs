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
    public void Hostile_names_stay_text()
    {
        var network = Sequential(("<script>alert(1)</script>", Linear(2, 1)));
        Assert.Contains("&lt;script&gt;", new Shown(network).IsPlain().Html);
    }
}
