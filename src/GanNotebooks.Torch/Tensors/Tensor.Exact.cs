namespace TorchSharp;

public static partial class torch
{
    // The schemas of these operators have more arguments than TorchSharp's methods. A call that
    // fits both takes the one here, which a build on TorchSharp's packages has too.
    public partial class Tensor
    {
        /// <summary>A copy.</summary>
        public Tensor clone() => Aten.clone(this, null);

        /// <summary>The tensor itself if its elements lie in order, else a copy in which they do.
        /// </summary>
        public Tensor contiguous() => Aten.contiguous(this, MemoryFormat.Contiguous);

        /// <summary>Adds to the tensor itself.</summary>
        public Tensor add_(Tensor target) => Aten.add__Tensor(this, target, 1);

        /// <summary>Where the largest element along a dimension lies.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.argmax(this, dim, keepdim);

        /// <summary>The elements at the index, along a dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Aten.gather(this, dim, index, false);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Aten.mean(this, null);

        /// <summary>Every step-th entry of a dimension, from start up to but not including
        /// finish: a view.</summary>
        public Tensor slice(long dim, long start, long finish, long step) =>
            Aten.slice_Tensor(this, dim, start, finish, step);
    }
}
