namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Surrounds a tensor.</summary>
            /// <param name="input">Zeros and Constant pad any shape; the other modes the last one,
            /// two or three of (N, C, ...).</param>
            /// <param name="pad">How many elements are added before and after, the last dimension
            /// first. Negative numbers cut off.</param>
            /// <param name="mode">With what.</param>
            /// <param name="value">The value, for Constant.</param>
            /// <exception cref="ArgumentException">There are more pairs than dimensions, or half of
            /// one.</exception>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                if (pad.Length % 2 != 0 || pad.Length / 2 > input.Dimensions)
                    throw new ArgumentException(
                        $"pad takes two numbers for each dimension from the last on, "
                        + $"got {pad.Length} for shape ({string.Join(", ", input.shape)}).");
                return mode switch
                {
                    PaddingModes.Zeros => Aten.pad(input, pad),
                    PaddingModes.Constant => Aten.pad(input, pad, "constant", value),
                    _ => Aten.pad(input, pad, mode.ToString().ToLowerInvariant()),
                };
            }

            /// <inheritdoc cref="pad(Tensor, ReadOnlySpan{long}, PaddingModes, double)"/>
            public static Tensor pad(Tensor input, long[] pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, (ReadOnlySpan<long>)pad, mode, value);

            /// <summary>Pads the last dimension.</summary>
            public static Tensor pad(Tensor input, (long, long) pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Pads the last two dimensions: left, right, top, bottom.</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Pads every dimension, also the batch, on both ends.</summary>
            public static Tensor pad(Tensor input, long pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                var all = new long[2 * input.Dimensions];
                Array.Fill(all, pad);
                return functional.pad(input, all, mode, value);
            }
        }
    }
}
