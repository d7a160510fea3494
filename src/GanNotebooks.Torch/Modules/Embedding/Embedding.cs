using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A table of vectors, looked up by number.</summary>
    /// <remarks>Indices of any shape (int64) to (..., dim); weight (count, dim), standard normal at
    /// first. Train and eval behave alike.</remarks>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        /// <summary>(count, dim): the vectors.</summary>
        public Parameter weight { get; set => field = Own(nameof(weight), value); }

        /// <summary>The index whose vector starts at 0 and gets no gradient, or null.</summary>
        public long? padding_idx { get; }

        /// <summary>The longest that a vector may be; longer ones are shortened when looked
        /// up.</summary>
        public double? max_norm { get; set; }

        /// <summary>The norm that <see cref="max_norm"/> means.</summary>
        public double norm_type { get; set; }

        /// <summary>Whether gradients are divided by how often an index occurs.</summary>
        public bool scale_grad_by_freq { get; }

        /// <summary>Whether the gradient is a sparse tensor.</summary>
        public bool sparse { get; }

        internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type,
            bool scale_grad_by_freq, bool sparse) : base(nameof(Embedding))
        {
            this.weight = weight;
            this.padding_idx = Row(padding_idx, weight.shape[0]);
            (this.max_norm, this.norm_type) = (max_norm, norm_type);
            (this.scale_grad_by_freq, this.sparse) = (scale_grad_by_freq, sparse);
        }

        /// <summary>A row from the end where negative.</summary>
        internal static long? Row(long? padding_idx, long count)
        {
            if (padding_idx < -count || padding_idx >= count)
                throw new ArgumentOutOfRangeException(nameof(padding_idx),
                    $"Embedding: padding_idx is {padding_idx}, expected -{count} to {count - 1}.");
            return padding_idx < 0 ? padding_idx + count : padding_idx;
        }

        /// <summary>Looks up.</summary>
        /// <exception cref="TorchException">An index is out of range or not an integer.</exception>
        public override Tensor forward(Tensor input)
        {
            if (max_norm is { } longest)
            {
                using var _ = no_grad();
                Aten.embedding_renorm_(weight, input, longest, norm_type);
            }
            return Aten.embedding(weight, input, padding_idx ?? -1, scale_grad_by_freq, sparse);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of <paramref name="num_embeddings"/> vectors of length
            /// <paramref name="embedding_dims"/>, looked up by number.</summary>
            public static Embedding Embedding(long num_embeddings, long embedding_dims,
                long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                Check.Positive(nameof(Embedding), num_embeddings);
                Check.Positive(nameof(Embedding), embedding_dims);
                var zero = Modules.Embedding.Row(padding_idx, num_embeddings);
                return new(Fresh.Table(num_embeddings, embedding_dims, zero, dtype, device), zero,
                    max_norm, norm_type, scale_grad_by_freq, sparse);
            }

            /// <summary>A table of given vectors.</summary>
            /// <param name="embeddings">(count, dim).</param>
            /// <param name="freeze">Whether the vectors stay as they are.</param>
            /// <param name="padding_idx">The index whose vector gets no gradient.</param>
            /// <param name="max_norm">The longest that a vector may be.</param>
            /// <param name="norm_type">The norm that max_norm means.</param>
            /// <param name="scale_grad_by_freq">Whether gradients are divided by how often an index
            /// occurs.</param>
            /// <param name="sparse">Whether the gradient is a sparse tensor.</param>
            /// <param name="device">Where the table shall be; where the vectors are by
            /// default.</param>
            /// <param name="dtype">Its type; that of the vectors by default.</param>
            public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true,
                long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                Check.Dimensions(nameof(Embedding_from_pretrained), embeddings, 2);
                var placed = embeddings.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
                return new(new Parameter(placed, !freeze), padding_idx, max_norm, norm_type,
                    scale_grad_by_freq, sparse);
            }

            public static partial class functional
            {
                /// <summary>Looks up the rows of a matrix.</summary>
                /// <param name="x">Indices, of any shape.</param>
                /// <param name="weight">(count, dim).</param>
                /// <param name="padding_idx">A row that gets no gradient.</param>
                /// <param name="scale_grad_by_freq">Whether gradients are divided by how often an
                /// index occurs.</param>
                /// <param name="sparse">Whether the gradient is a sparse tensor.</param>
                public static Tensor embedding(Tensor x, Tensor weight, long? padding_idx = null,
                    bool scale_grad_by_freq = false, bool sparse = false) =>
                    Aten.embedding(weight, x, padding_idx ?? -1, scale_grad_by_freq, sparse);

                /// <summary>Class numbers to vectors that are 1 at the class and 0
                /// elsewhere.</summary>
                /// <param name="x">Classes, int64, of any shape.</param>
                /// <param name="num_classes">How many classes there are; -1: as many as the largest
                /// says.</param>
                /// <returns>(..., num_classes), int64.</returns>
                public static Tensor one_hot(Tensor x, long num_classes = -1) =>
                    Aten.one_hot(x, num_classes);
            }
        }
    }
}
