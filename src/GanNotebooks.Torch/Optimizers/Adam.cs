using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adam: steps by the average gradient over the root of the average
    /// squared gradient.</summary>
    /// <remarks>Source: Kingma and Ba 2014, arXiv:1412.6980; amsgrad: Reddi et al. 2018,
    /// arXiv:1904.09237.</remarks>
    public class Adam : OptimizerHelper
    {
        readonly double beta2, eps, weightDecay;
        readonly bool amsgrad, maximize;

        internal Adam(IEnumerable<optim.ParamGroup> groups, double beta1, double beta2, double eps,
            double weight_decay, bool amsgrad, bool maximize)
            : base(groups, InRange(beta1, 0, 1, nameof(beta1)))
        {
            this.beta2 = InRange(beta2, 0, 1, nameof(beta2));
            this.eps = InRange(eps, 0, double.PositiveInfinity, nameof(eps));
            weightDecay = InRange(weight_decay, 0, double.PositiveInfinity, nameof(weight_decay));
            (this.amsgrad, this.maximize) = (amsgrad, maximize);
        }

        private protected override void Step(optim.ParamGroup group, long age,
            Parameter[] parameters, Tensor[] grads)
        {
            if (maximize) grads = Aten._foreach_neg(grads);
            grads = Decay(group, weightDecay, parameters, grads);

            var average = group.Remembered("exp_avg", parameters);
            var square = group.Remembered("exp_avg_sq", parameters);
            Aten._foreach_mul__Scalar(average, group.Momentum);
            Aten._foreach_add__List(average, grads, 1 - group.Momentum);
            Aten._foreach_mul__Scalar(square, beta2);
            Aten._foreach_addcmul__Scalar(square, grads, grads, 1 - beta2);
            if (amsgrad)
            {
                var largest = group.Remembered("max_exp_avg_sq", parameters);
                Aten._foreach_maximum__List(largest, square);
                square = largest;
            }

            var root = Aten._foreach_sqrt(square);
            Aten._foreach_div__Scalar(root, RootCorrection(age));
            Aten._foreach_add__Scalar(root, eps);
            Aten._foreach_addcdiv__Scalar(parameters, average, root, -Rate(group, age));
        }

        private protected override unsafe bool InOnePass(optim.ParamGroup group, long age,
            Parameter[] parameters, Tensor[] grads)
        {
            if (weightDecay != 0 || amsgrad || maximize) return false;
            using var moved = new Handles(parameters);
            using var slopes = new Handles(grads);
            using var average = new Handles(group.Remembered("exp_avg", parameters));
            using var square = new Handles(group.Remembered("exp_avg_sq", parameters));
            fixed (IntPtr* p = moved.Pointers, g = slopes.Pointers,
                a = average.Pointers, s = square.Pointers)
                return Native.Check(Native.gan_adam(p, g, a, s, parameters.Length, group.Momentum,
                    beta2, eps, RootCorrection(age), Rate(group, age))) == 1;
        }

        // The averages begin at zero, which these make up for.
        double RootCorrection(long age) => Math.Sqrt(1 - Math.Pow(beta2, age));

        static double Rate(optim.ParamGroup group, long age) =>
            group.LearningRate / (1 - Math.Pow(group.Momentum, age));

        private protected virtual Tensor[] Decay(optim.ParamGroup group, double decay,
            Parameter[] parameters, Tensor[] grads) =>
            decay == 0 ? grads : Aten._foreach_add_List(grads, parameters, decay);
    }

    /// <summary>Adam whose weight decay shrinks the parameters directly,
    /// apart from the gradient.</summary>
    /// <remarks>Source: Loshchilov and Hutter 2019, arXiv:1711.05101.</remarks>
    public sealed class AdamW : Adam
    {
        internal AdamW(IEnumerable<optim.ParamGroup> groups, double beta1, double beta2, double eps,
            double weight_decay, bool amsgrad, bool maximize)
            : base(groups, beta1, beta2, eps, weight_decay, amsgrad, maximize) { }

        private protected override Tensor[] Decay(optim.ParamGroup group, double decay,
            Parameter[] parameters, Tensor[] grads)
        {
            Aten._foreach_mul__Scalar(parameters, 1 - group.LearningRate * decay);
            return grads;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam: steps by the average gradient over the root of the average
            /// squared gradient.</summary>
            /// <param name="parameters">What to train.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Share of the past in the average of gradients, in [0,
            /// 1).</param>
            /// <param name="beta2">Share of the past in the average of squared gradients, in [0,
            /// 1).</param>
            /// <param name="eps">Added to the root.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="amsgrad">Divide by the largest average so far.</param>
            /// <param name="maximize">Climb instead of descend.</param>
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3,
                double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new([new(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam over groups with learning rates of their own.</summary>
            public static Adam Adam(IEnumerable<ParamGroup> parameters, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
                bool amsgrad = false, bool maximize = false) =>
                new(parameters, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam whose weight decay shrinks the parameters directly; for the arguments
            /// see
            /// <see cref="Adam(IEnumerable{Parameter}, double, double, double, double, double,
            /// bool, bool)"/>.</summary>
            public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3,
                double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new([new(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
