using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Tensors;

public class ErrorTests
{
    [Fact]
    public void A_shape_mismatch_names_the_operator_and_both_shapes()
    {
        using var scope = NewDisposeScope();
        var message = Assert.Throws<TorchException>(() => ones(2, 3).matmul(ones(4, 5))).Message;
        Assert.Contains("aten::matmul(Float32[2, 3], Float32[4, 5])", message);
        Assert.DoesNotContain("Exception raised from", message);
    }

    [Fact]
    public void An_absurd_size_is_out_of_memory_not_a_crash() =>
        Assert.Throws<OutOfTensorMemoryException>(() => empty(1L << 40, 1L << 10));

    [Fact]
    public void A_wrong_device_says_what_is_there() =>
        Assert.Contains("CUDA",
            Assert.Throws<TorchException>(() => ones([2], device: CUDA)).Message,
            StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Reading_with_the_wrong_type_says_which_is_right()
    {
        using var t = ones(2);
        Assert.Contains(".to(Int64)",
            Assert.Throws<ArgumentException>(() => t.data<long>()).Message);
        Assert.Contains("exactly one element",
            Assert.Throws<TorchException>(() => t.item<float>()).Message);
    }

    [Fact]
    public void Values_that_do_not_fill_a_shape_are_counted_in_the_message() =>
        Assert.Contains("3 values do not fill a tensor of shape (2, 2)",
            Assert.Throws<ArgumentException>(() => tensor(new float[3], [2, 2])).Message);

    [Fact]
    public void An_index_out_of_range_is_an_exception()
    {
        using var t = ones(2, 2);
        Assert.Throws<TorchException>(() => t[5]);
        Assert.Throws<TorchException>(() => t[0, 0, 0]);
    }

    [Fact]
    public void A_null_tensor_says_which_argument()
    {
        using var t = ones(2);
        Assert.Contains("argument 1 is null",
            Assert.Throws<ArgumentNullException>(() => t.add((Tensor)null!)).Message);
    }
}
