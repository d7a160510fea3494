using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    /// <summary>What becomes of the vectors of a bag.</summary>
    public enum EmbeddingBagMode
    {
        /// <summary>Their sum.</summary>
        Sum = 0,
        /// <summary>Their mean.</summary>
        Mean = 1,
        /// <summary>Their largest elements.</summary>
        Max = 2,
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A table of vectors of which bags are looked up and reduced at once.</summary>
    /// <remarks>Indices (N, L), bags of equal length, or (total) with offsets (N) where each bag
    /// begins, to (N, dim); weight (count, dim), standard normal at first. Train and eval behave
    /// alike.</remarks>
    public sealed class EmbeddingBag : nn.Module<Tensor, Tensor?, Tensor?, Tensor>
    {
        /// <summary>(count, dim): the vectors.</summary>
        public Parameter weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>What becomes of the vectors of a bag.</summary>
        public EmbeddingBagMode mode { get; }

        readonly double? max_norm;
        readonly double norm_type;
        readonly bool scale_grad_by_freq, sparse, include_last_offset;
        readonly long? padding_index;

        internal EmbeddingBag(Parameter weight, double? max_norm, double norm_type,
            bool scale_grad_by_freq, EmbeddingBagMode mode, bool sparse, bool include_last_offset,
            long padding_index)
            : base(nameof(EmbeddingBag))
        {
            (this.weight, this.mode) = (weight, mode);
            (this.max_norm, this.norm_type) = (max_norm, norm_type);
            this.scale_grad_by_freq = scale_grad_by_freq;
            (this.sparse, this.include_last_offset) = (sparse, include_last_offset);
            this.padding_index = padding_index < 0 ? null : padding_index;
        }

        /// <summary>Looks up and reduces.</summary>
        /// <param name="input">Indices: (N, L), or (total) with offsets.</param>
        /// <param name="offsets">Where each bag begins; null when the input is (N, L).</param>
        /// <param name="perSampleWeights">A factor for each index, in mode Sum; or null.</param>
        /// <exception cref="ArgumentException">Offsets are missing, or given beside (N,
        /// L).</exception>
        public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
        {
            Check.Dimensions(GetName(), input, 1, 2);
            if (input.Dimensions == 1 == offsets is null)
                throw new ArgumentException(offsets is null
                    ? "EmbeddingBag: indices of one dimension need offsets, where each bag begins."
                    : "EmbeddingBag: (N, L) are N bags already; offsets go with one dimension.");
            using var scope = NewDisposeScope();
            if (max_norm is { } longest)
                using (no_grad())
                    Aten.embedding_renorm_(weight, input.flatten(), longest, norm_type);
            var length = input.shape[^1];
            offsets ??= arange(0, input.numel(), length, int64, device: input.device);
            var (bags, _, _, _) = Aten.embedding_bag_padding_idx(weight, input.flatten(), offsets,
                scale_grad_by_freq, (long)mode, sparse, perSampleWeights?.flatten(),
                include_last_offset, padding_index);
            return bags.MoveToOuterDisposeScope();
        }

        /// <summary>Reduces bags that begin at the offsets.</summary>
        public Tensor call(Tensor input, Tensor offsets) => call(input, offsets, null);

        /// <summary>Reduces bags of equal length.</summary>
        public Tensor call(Tensor input) => call(input, null, null);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of vectors of which bags are looked up and reduced at
            /// once.</summary>
            public static EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims,
                double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false,
                EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false,
                bool include_last_offset = false, long padding_index = -1,
                Device? device = null, ScalarType? dtype = null)
            {
                Check.Positive(nameof(EmbeddingBag), num_embeddings);
                Check.Positive(nameof(EmbeddingBag), embedding_dims);
                long? zero = padding_index < 0 ? null : padding_index;
                var weight = Fresh.Table(num_embeddings, embedding_dims, zero, dtype, device);
                return new(weight, max_norm, norm_type, scale_grad_by_freq, mode, sparse,
                    include_last_offset, padding_index);
            }

            /// <summary>A table of given vectors (count, dim), of which bags are looked up and
            /// reduced.</summary>
            public static EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings,
                bool freeze = true, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean,
                bool sparse = false, bool include_last_offset = false, long padding_index = -1,
                Device? device = null, ScalarType? dtype = null)
            {
                Check.Dimensions(nameof(EmbeddingBag_from_pretrained), embeddings, 2);
                var placed = embeddings.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
                return new(new Parameter(placed, !freeze), max_norm, norm_type, scale_grad_by_freq,
                    mode, sparse, include_last_offset, padding_index);
            }
        }
    }
}
