using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Stochastic gradient descent, with momentum if asked.</summary>
    /// <remarks>Source of Nesterov's form: Sutskever et al. 2013.</remarks>
    public sealed class SGD : OptimizerHelper
    {
        readonly double dampening, weightDecay;
        readonly bool nesterov, maximize;

        internal SGD(IEnumerable<optim.ParamGroup> groups, double momentum, double dampening,
            double weight_decay, bool nesterov, bool maximize)
            : base(groups, InRange(momentum, 0, double.PositiveInfinity, nameof(momentum)))
        {
            if (nesterov && (momentum <= 0 || dampening != 0))
                throw new ArgumentException(
                    "SGD: Nesterov's form needs momentum > 0 and no dampening, "
                    + $"got {momentum} and {dampening}.");
            weightDecay = InRange(weight_decay, 0, double.PositiveInfinity, nameof(weight_decay));
            (this.dampening, this.nesterov, this.maximize) = (dampening, nesterov, maximize);
        }

        private protected override void Step(optim.ParamGroup group, long age,
            Parameter[] parameters, Tensor[] grads)
        {
            if (maximize) grads = Aten._foreach_neg(grads);
            if (weightDecay != 0) grads = Aten._foreach_add_List(grads, parameters, weightDecay);
            if (group.Momentum != 0)
            {
                var direction = group.Remembered("momentum_buffer", parameters);
                Aten._foreach_mul__Scalar(direction, group.Momentum);
                // the first gradient counts whole
                Aten._foreach_add__List(direction, grads, age == 1 ? 1 : 1 - dampening);
                grads = nesterov
                    ? Aten._foreach_add_List(grads, direction, group.Momentum)
                    : direction;
            }
            Aten._foreach_add__List(parameters, grads, -group.LearningRate);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Stochastic gradient descent.</summary>
            /// <param name="parameters">What to train.</param>
            /// <param name="learningRate">Learning rate.</param>
            /// <param name="momentum">Share of the past in the direction.</param>
            /// <param name="dampening">How much less the new gradient counts
            /// in the direction.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="nesterov">Look ahead along the direction.</param>
            /// <param name="maximize">Climb instead of descend.</param>
            public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate,
                double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new([new(parameters, learningRate)], momentum, dampening, weight_decay,
                    nesterov, maximize);
        }
    }
}
