using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>RMSProp: steps by the gradient over the root of the average
    /// squared gradient.</summary>
    /// <remarks>Source: Tieleman and Hinton 2012; centered: Graves 2013, arXiv:1308.0850.</remarks>
    public sealed class RMSProp : OptimizerHelper
    {
        readonly double alpha, eps, weightDecay;
        readonly bool centered, maximize;

        internal RMSProp(IEnumerable<optim.ParamGroup> groups, double alpha, double eps,
            double weight_decay, double momentum, bool centered, bool maximize)
            : base(groups, InRange(momentum, 0, double.PositiveInfinity, nameof(momentum)))
        {
            this.alpha = InRange(alpha, 0, double.PositiveInfinity, nameof(alpha));
            this.eps = InRange(eps, 0, double.PositiveInfinity, nameof(eps));
            weightDecay = InRange(weight_decay, 0, double.PositiveInfinity, nameof(weight_decay));
            (this.centered, this.maximize) = (centered, maximize);
        }

        private protected override void Step(optim.ParamGroup group, long age,
            Parameter[] parameters, Tensor[] grads)
        {
            if (maximize) grads = Aten._foreach_neg(grads);
            if (weightDecay != 0) grads = Aten._foreach_add_List(grads, parameters, weightDecay);

            var square = group.Remembered("square_avg", parameters);
            Aten._foreach_mul__Scalar(square, alpha);
            Aten._foreach_addcmul__Scalar(square, grads, grads, 1 - alpha);
            var root = centered
                ? CenteredRoot(group, parameters, grads, square)
                : Aten._foreach_sqrt(square);
            Aten._foreach_add__Scalar(root, eps);

            if (group.Momentum > 0)
            {
                var direction = group.Remembered("momentum_buffer", parameters);
                Aten._foreach_mul__Scalar(direction, group.Momentum);
                Aten._foreach_addcdiv__Scalar(direction, grads, root);
                Aten._foreach_add__List(parameters, direction, -group.LearningRate);
            }
            else Aten._foreach_addcdiv__Scalar(parameters, grads, root, -group.LearningRate);
        }

        // The variance instead of the mean square.
        Tensor[] CenteredRoot(optim.ParamGroup group, Parameter[] parameters,
            Tensor[] grads, Tensor[] square)
        {
            var average = group.Remembered("grad_avg", parameters);
            Aten._foreach_mul__Scalar(average, alpha);
            Aten._foreach_add__List(average, grads, 1 - alpha);
            var variance = Aten._foreach_addcmul_Scalar(square, average, average, -1);
            Aten._foreach_sqrt_(variance);
            return variance;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>RMSProp: steps by the gradient over the root of the average
            /// squared gradient.</summary>
            /// <param name="parameters">What to train.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="alpha">Share of the past in the average of squared gradients.</param>
            /// <param name="eps">Added to the root.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="momentum">Share of the past in the direction.</param>
            /// <param name="centered">Divide by the deviation of the gradients instead of
            /// their mean square.</param>
            /// <param name="maximize">Climb instead of descend.</param>
            public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01,
                double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new([new(parameters, lr)], alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
