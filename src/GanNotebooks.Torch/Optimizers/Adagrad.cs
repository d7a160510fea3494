using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adagrad: steps by the gradient over the root of the sum of all
    /// squared gradients.</summary>
    /// <remarks>Source: Duchi, Hazan and Singer 2011.</remarks>
    public sealed class Adagrad : OptimizerHelper
    {
        readonly double lrDecay, weightDecay, initial, eps;

        internal Adagrad(IEnumerable<optim.ParamGroup> groups, double lr_decay, double weight_decay,
            double initial_accumulator_value, double eps)
            : base(groups, momentum: 0)
        {
            lrDecay = InRange(lr_decay, 0, double.PositiveInfinity, nameof(lr_decay));
            weightDecay = InRange(weight_decay, 0, double.PositiveInfinity, nameof(weight_decay));
            initial = InRange(initial_accumulator_value, 0, double.PositiveInfinity,
                nameof(initial_accumulator_value));
            this.eps = InRange(eps, 0, double.PositiveInfinity, nameof(eps));
        }

        private protected override void Step(optim.ParamGroup group, long age,
            Parameter[] parameters, Tensor[] grads)
        {
            if (weightDecay != 0) grads = Aten._foreach_add_List(grads, parameters, weightDecay);
            var sum = group.Remembered("sum", parameters, initial);
            Aten._foreach_addcmul__Scalar(sum, grads, grads);
            var root = Aten._foreach_sqrt(sum);
            Aten._foreach_add__Scalar(root, eps);
            Aten._foreach_addcdiv__Scalar(parameters, grads, root,
                -group.LearningRate / (1 + (age - 1) * lrDecay));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adagrad: steps by the gradient over the root of the sum of all
            /// squared gradients.</summary>
            /// <param name="parameters">What to train.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="lr_decay">How fast the learning rate falls with the steps.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="initial_accumulator_value">What the sums begin with.</param>
            /// <param name="eps">Added to the root.</param>
            public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2,
                double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0,
                double eps = 1e-10) =>
                new([new(parameters, lr)], lr_decay, weight_decay, initial_accumulator_value, eps);
        }
    }
}
