namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The distinct elements, or, with a dimension,
        /// the distinct slices along it.</summary>
        /// <param name="sorted">Whether they come in order.</param>
        /// <param name="return_inverse">Also say where each element of the input went.</param>
        /// <param name="return_counts">Also say how often each occurs.</param>
        /// <param name="dim">The dimension, or null for single elements.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true,
            bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var (output, inverse, counts) = dim is { } d
                ? Aten.unique_dim(this, d, sorted, return_inverse, return_counts)
                : Aten._unique2(this, sorted, return_inverse, return_counts);
            return (output, Asked(inverse, return_inverse), Asked(counts, return_counts));
        }

        static Tensor? Asked(Tensor extra, bool asked)
        {
            if (asked) return extra;
            extra.Dispose();
            return null;
        }
    }
}
