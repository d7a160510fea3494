using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Deals the channels of all groups out in turn, so that the next grouped layer sees all.</summary>
    /// <remarks>(N, C, ...), which it keeps. Train and eval behave alike. Source: Zhang et al. 2018.</remarks>
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
        public override Tensor forward(Tensor input) => Aten.channel_shuffle(input, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Deals the channels of all groups out in turn, so that the next grouped layer sees all.</summary>
            public static ChannelShuffle ChannelShuffle(long groups) => new(groups);

            public static partial class functional
            {
                /// <summary>Deals the channels of all groups out in turn, so that the next grouped layer sees all. See <see cref="Modules.ChannelShuffle"/>.</summary>
                public static Tensor channel_shuffle(Tensor input, long groups) => Aten.channel_shuffle(input, groups);
            }
        }
    }
}
