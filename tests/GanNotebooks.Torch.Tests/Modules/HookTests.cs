using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Modules;

public class HookTests
{
    [Fact]
    public void A_hook_before_forward_changes_the_input_until_removed()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Identity();
        var hook = layer.register_forward_pre_hook((_, x) => x * 2);
        Assert.Equal(6, layer.call(tensor(3f)).ToSingle());
        hook.remove();
        hook.remove();
        Assert.Equal(3, layer.call(tensor(3f)).ToSingle());
    }

    [Fact]
    public void A_hook_after_forward_sees_input_and_result_and_changes_the_result()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.ReLU();
        layer.register_forward_hook((_, x, y) => y - x);
        Assert.Equal(3, layer.call(tensor(-3f)).ToSingle());
    }

    [Fact]
    public void Hooks_run_in_the_order_of_their_registration()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Identity();
        layer.register_forward_pre_hook((_, x) => x + 1);
        layer.register_forward_pre_hook((_, x) => x * 10);
        Assert.Equal(40, layer.call(tensor(3f)).ToSingle());
    }

    [Fact]
    public void Hooks_of_a_loss_see_both_of_its_inputs()
    {
        using var scope = NewDisposeScope();
        using var loss = nn.MSELoss();
        loss.register_forward_pre_hook((_, x, t) => (x, t * 0));
        Assert.Equal(9, loss.call(tensor(3f), tensor(2f)).ToSingle());
    }
}
