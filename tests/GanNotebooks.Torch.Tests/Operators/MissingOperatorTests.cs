using TorchSharp;
using TorchSharp.Interop;

namespace GanNotebooks.Torch.Tests.Operators;

public class MissingOperatorTests
{
    [Fact]
    public void An_operator_that_this_libtorch_lacks_is_an_exception_at_the_call()
    {
        var absent = new Operator("aten::of_the_future", "Tensor");   // making it asks nothing
        Assert.False(absent.Exists);
        var message = Assert.Throws<NotSupportedException>(() => absent.Handle).Message;
        Assert.Contains("aten::of_the_future.Tensor", message);
        Assert.Contains(torch.__version__, message);
    }
}
