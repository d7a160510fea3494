namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place of an index: a number, a slice, a tensor, all,
    /// or a new dimension.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind { Ellipsis, None, Number, Slice, Bool, Tensor }

        internal Kind What { get; private init; }
        internal long? Start { get; private init; }
        internal long? Stop { get; private init; }
        internal long? Step { get; private init; }
        internal Tensor? Picked { get; private init; }

        /// <summary>As many full dimensions as are missing.</summary>
        public static TensorIndex Ellipsis => new() { What = Kind.Ellipsis };

        /// <summary>A new dimension of length one.</summary>
        public static TensorIndex None => new() { What = Kind.None };

        /// <summary>A new dimension of length one.</summary>
        public static TensorIndex Null => new() { What = Kind.None };

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon => Slice();

        /// <summary>From start up to, not including, stop, every step-th; negative ones count
        /// from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { What = Kind.Slice, Start = start, Stop = stop, Step = step };

        /// <summary>One place; the dimension goes away.</summary>
        public static TensorIndex Single(long index) => new() { What = Kind.Number, Start = index };

        /// <summary>The places that a tensor of integers or bools names.</summary>
        public static TensorIndex Tensor(Tensor tensor) =>
            new() { What = Kind.Tensor, Picked = tensor };

        /// <summary>All (true) or nothing (false), in a new dimension.</summary>
        public static TensorIndex Bool(bool value) =>
            new() { What = Kind.Bool, Start = value ? 1 : 0 };

        /// <summary>One place.</summary>
        public static implicit operator TensorIndex(long index) => Single(index);
        /// <summary>The places that a tensor names.</summary>
        public static implicit operator TensorIndex(Tensor tensor) => Tensor(tensor);
        /// <summary>A slice written as a pair.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) =>
            Slice(range.start, range.end);

        /// <summary>A slice written as C# does: <c>1..^1</c>.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(
            range.Start.IsFromEnd
                ? (range.Start.Value == 0 ? long.MaxValue : -range.Start.Value)
                : range.Start.Value,
            range.End.IsFromEnd
                ? (range.End.Value == 0 ? null : -range.End.Value)
                : range.End.Value);

        /// <summary>A place written as C# does: <c>^1</c>.</summary>
        public static implicit operator TensorIndex(Index index) =>
            Single(index.IsFromEnd ? -index.Value : index.Value);
    }
}
