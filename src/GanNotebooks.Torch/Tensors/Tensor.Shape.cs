namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A view in which dimensions of length one are repeated;
        /// -1 keeps a length.</summary>
        public Tensor expand(params ReadOnlySpan<long> sizes) => Aten.expand(this, sizes);

        /// <summary>The transposed matrix.</summary>
        public Tensor T => t();

        /// <summary>The matrices with their last two dimensions exchanged.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>Whether all elements are close: |a - b| at most atol + rtol |b|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8,
            bool equal_nan = false) =>
            Aten.allclose(this, target, rtol, atol, equal_nan);

        /// <summary>Which elements are equal; <see cref="eq(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether shape and all elements are the same.</summary>
        public bool Equals(Tensor target) => Aten.equal(this, target);
    }

    /// <summary>Whether all elements are close: |a - b| at most atol + rtol |b|.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-5,
        double atol = 1e-8, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);
}
