using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Tensors;

public class FactoryTests
{
    [Fact]
    public void Sizes_come_as_numbers_or_lists_and_the_rest_in_TorchSharps_order()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([2, 3], zeros(2, 3).shape);
        Assert.Equal([2, 3], zeros([2, 3], float64).shape);
        Assert.Equal(float64, randn([2, 2], float64, CPU).dtype);
        Assert.True(ones(2, requires_grad: true).requires_grad);
        Assert.Equal([0f, 0f], zeros_like(ones(2)).data<float>());
    }

    [Fact]
    public void Ranges_have_one_reading_for_each_way_of_writing_them()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([0L, 1, 2], arange(3).data<long>());
        Assert.Equal([1f, 2f], arange(1, 3, dtype: float32).data<float>());
        Assert.Equal([0L, 2, 4], arange(0, 6, 2).data<long>());
        Assert.Equal([0f, 0.5f, 1f], linspace(0, 1, 3).data<float>());
    }

    [Fact]
    public void Arrays_of_every_kind_become_tensors()
    {
        using var scope = NewDisposeScope();
        Assert.Equal((int64, 3L), (tensor([1L, 2, 3]).dtype, tensor([1L, 2, 3]).numel()));
        Assert.Equal([2, 2], tensor(new float[,] { { 1, 2 }, { 3, 4 } }).shape);
        Assert.Equal([3f, 4f], tensor(new float[,] { { 1, 2 }, { 3, 4 } })[1].data<float>());
        Assert.Equal(float32, tensor([1.0, 2.0], dtype: float32).dtype);
        Assert.Equal(7, tensor(7).item<int>());
    }
}
