using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

public class ContainerTests
{
    [Fact]
    public void Names_in_a_list_follow_places_when_it_changes()
    {
        using var first = nn.Linear(1, 1, hasBias: false);
        using var list = nn.ModuleList<nn.Module>(first, nn.ReLU(), nn.Linear(1, 1));
        list.RemoveAt(0);
        list.Insert(0, nn.PReLU(1));
        list.append(nn.Linear(1, 1, hasBias: false));
        Assert.Equal(["0.weight", "2.weight", "2.bias", "3.weight"], list.state_dict().Keys);
        Assert.DoesNotContain(first, list);
    }

    [Fact]
    public void A_dictionary_keeps_the_order_of_its_items()
    {
        using var dict = nn.ModuleDict<nn.Module>(("z", nn.PReLU(1)), ("a", nn.PReLU(1)));
        dict.Add("m", nn.PReLU(1));
        Assert.Equal(["z.weight", "a.weight", "m.weight"], dict.state_dict().Keys);
        dict["a"] = nn.Identity();
        Assert.True(dict.Remove("z"));
        Assert.False(dict.Remove("z"));
        Assert.Equal(["a", "m"], dict.keys());
        Assert.Equal(["m.weight"], dict.state_dict().Keys);
    }

    [Fact]
    public void A_name_with_a_dot_is_refused_and_changes_nothing()
    {
        using var dict = nn.ModuleDict(("a", nn.PReLU(1)));
        Assert.Throws<ArgumentException>(() => dict.Add("b.c", nn.PReLU(1)));
        Assert.Throws<ArgumentException>(() => dict.Add("a", nn.PReLU(1)));
        Assert.Equal(["a.weight"], dict.state_dict().Keys);
        Assert.Single(dict);
    }

    [Fact]
    public void A_name_that_is_not_there_is_answered_with_those_that_are()
    {
        using var dict = nn.ModuleDict(("a", nn.PReLU(1)), ("b", nn.PReLU(1)));
        Assert.Equal("ModuleDict has no 'c', only: a, b.",
            Assert.Throws<KeyNotFoundException>(() => dict["c"]).Message);
        Assert.False(dict.TryGetValue("c", out _));
    }

    [Fact]
    public void Lists_and_dictionaries_of_parameters_are_trained()
    {
        using var list = nn.ParameterList(nn.Parameter(zeros(2)), nn.Parameter(ones(3)));
        using var dict = nn.ParameterDict(("scale", nn.Parameter(ones(1))));
        list.Add(nn.Parameter(ones(1)));
        Assert.Equal(["0", "1", "2"], list.named_parameters().Select(p => p.name));
        Assert.Equal(["scale"], dict.named_parameters().Select(p => p.name));
        Assert.Equal(ones(3).shape, list[1].shape);
        Assert.Same(dict["scale"], dict[0].item);
    }

    [Fact]
    public void A_module_used_twice_has_its_parameters_once()
    {
        using var shared = nn.Linear(1, 1);
        using var list = nn.ModuleList<nn.Module>(shared, shared);
        Assert.Equal(2, list.parameters().Count());
    }
}
