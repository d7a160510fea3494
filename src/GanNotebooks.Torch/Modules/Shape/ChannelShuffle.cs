using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Deals the channels of all groups out in turn, so that the next grouped layer sees
    /// all.</summary>
    /// <remarks>(N, C, ...), which it keeps. Train and eval behave alike. Source: Zhang et al.
    /// 2018.</remarks>
    public sealed class ChannelShuffle : ParamLessModule
    {
        /// <summary>The number of groups; it must divide the number of channels.</summary>
        public long groups { get; }

        internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle))
        {
            Check.Positive(nameof(ChannelShuffle), groups);
            this.groups = groups;
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => input.channel_shuffle(groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            /// <summary>Deals the channels of all groups out in turn. (N, C, ...), which it
            /// keeps.</summary>
            /// <remarks>Made of reshapes: aten::channel_shuffle has no derivative in libtorch
            /// 1.13.</remarks>
            /// <exception cref="ArgumentException">The groups do not divide the
            /// channels.</exception>
            public Tensor channel_shuffle(long groups)
            {
                var sizes = shape;
                if (sizes.Length < 3 || groups < 1 || sizes[1] % groups != 0)
                    throw new ArgumentException(
                        $"channel_shuffle takes (N, C, ...) with {groups} groups "
                        + $"dividing C, got ({string.Join(", ", sizes)}).");
                using var scope = NewDisposeScope();
                var apart = reshape([sizes[0], groups, sizes[1] / groups, .. sizes[2..]]);
                return apart.transpose(1, 2).reshape(sizes).MoveToOuterDisposeScope();
            }
        }

        public static partial class nn
        {
            /// <summary>Deals the channels of all groups out in turn.</summary>
            public static ChannelShuffle ChannelShuffle(long groups) => new(groups);
        }
    }
}
