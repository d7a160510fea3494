namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Fills parameters in place, unseen by autograd.
        /// Each returns its argument.</summary>
        public static class init
        {
            /// <summary>Uniform in [low, high).</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1,
                Generator? generator = null) =>
                Quietly(() => tensor.uniform_(low, high, generator));

            /// <summary>Normal.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1,
                Generator? generator = null) =>
                Quietly(() => tensor.normal_(mean, std, generator));

            /// <summary>One value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) =>
                Quietly(() => tensor.fill_(val));

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>The matrix with ones on its diagonal.</summary>
            public static Tensor eye_(Tensor tensor) => Quietly(() =>
            {
                if (tensor.Dimensions != 2)
                    throw new ArgumentException(
                        $"eye_ takes a matrix, got {tensor.Dimensions} dimensions.");
                return tensor.zero_().fill_diagonal_(1);
            });

            /// <summary>Uniform with the variance 2 / (fan in + fan out) that keeps signals and
            /// gradients alike in size. Source: Glorot and Bengio 2010.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var bound = Math.Sqrt(3) * gain * Math.Sqrt(2.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with the variance 2 / (fan in + fan out).
            /// Source: Glorot and Bengio 2010.</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>Uniform with a variance that suits rectifiers of slope a.
            /// Source: He et al. 2015.</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal with a variance that suits rectifiers of slope a.
            /// Source: He et al. 2015.</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            static double KaimingDeviation(Tensor tensor, double a, FanInOut mode,
                NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                var fan = mode == FanInOut.FanIn ? fanIn : fanOut;
                return calculate_gain(nonlinearity, a) / Math.Sqrt(fan);
            }

            /// <summary>How much a nonlinearity shrinks a signal, turned round.</summary>
            public static double calculate_gain(
                NonlinearityType nonlinearity, double param = 0.01) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>An orthogonal matrix, from the QR decomposition of normal numbers.
            /// Source: Saxe et al. 2013.</summary>
            public static Tensor orthogonal_(
                Tensor tensor, double gain = 1, Generator? generator = null) => Quietly(() =>
            {
                if (tensor.Dimensions < 2)
                    throw new ArgumentException(
                        $"orthogonal_ takes at least 2 dimensions, got {tensor.Dimensions}.");
                using var scope = NewDisposeScope();
                var rows = tensor.shape[0];
                var flat = empty([rows, tensor.numel() / rows], tensor.dtype, tensor.device)
                    .normal_(0, 1, generator);
                var wide = rows < flat.shape[1];
                var (q, r) = linalg.qr(wide ? flat.t() : flat);
                q = q.mul(r.diagonal().sign());
                return tensor.copy_((wide ? q.t() : q).view_as(tensor)).mul_(gain);
            });

            /// <summary>Normal, drawn again until it lies in [a, b].</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1,
                double a = -2, double b = 2, Generator? generator = null) => Quietly(() =>
            {
                static double Cdf(double x)
                {
                    using var t = torch.tensor(x / Math.Sqrt(2)).erf();
                    return (1 + t.ToDouble()) / 2;
                }
                var (low, high) = (Cdf((a - mean) / std), Cdf((b - mean) / std));
                tensor.uniform_(2 * low - 1, 2 * high - 1, generator);
                using var normal = tensor.erfinv();
                return tensor.copy_(normal).mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
            });

            /// <summary>How many inputs one output sees,
            /// and how many outputs one input feeds.</summary>
            /// <exception cref="ArgumentException">The tensor has fewer than two
            /// dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length < 2)
                    throw new ArgumentException(
                        $"Fan in and fan out need at least 2 dimensions, got {shape.Length}: "
                        + "a bias has neither.");
                var field = shape.Skip(2).Aggregate(1L, (a, b) => a * b);
                return (shape[1] * field, shape[0] * field);
            }

            static Tensor Quietly(Func<Tensor> fill)
            {
                using var _ = no_grad();
                return fill();
            }

            /// <summary>Which count the variance goes by.</summary>
            public enum FanInOut
            {
                /// <summary>Inputs of an output: keeps signals in size.</summary>
                FanIn,
                /// <summary>Outputs of an input: keeps gradients in size.</summary>
                FanOut,
            }

#pragma warning disable CS1591   // each is the function it names
            public enum NonlinearityType
            {
                Linear, Conv1D, Conv2D, Conv3D, ConvTranspose1D, ConvTranspose2D, ConvTranspose3D,
                Sigmoid, Tanh, ReLU, LeakyReLU,
            }
#pragma warning restore CS1591
        }
    }
}
