using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adam and AdamW; made by <c>torch.optim.Adam</c> and <c>torch.optim.AdamW</c>.</summary>
    public sealed class Adam : optim.Optimizer
    {
        readonly double beta1, beta2, eps, weightDecay;
        readonly bool amsgrad, maximize, decoupled;

        internal Adam(IEnumerable<optim.ParamGroup> groups, double beta1, double beta2, double eps,
            double weightDecay, bool amsgrad, bool maximize, bool decoupled)
        {
            if (beta1 is < 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(beta1), $"Adam: beta1 must be in [0, 1), got {beta1}.");
            if (beta2 is < 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(beta2), $"Adam: beta2 must be in [0, 1), got {beta2}.");
            if (!(eps >= 0)) throw new ArgumentOutOfRangeException(nameof(eps), $"Adam: eps must not be negative, got {eps}.");
            this.groups.AddRange(groups);
            (this.beta1, this.beta2, this.eps, this.weightDecay) = (beta1, beta2, eps, weightDecay);
            (this.amsgrad, this.maximize, this.decoupled) = (amsgrad, maximize, decoupled);
        }

        private protected override void Step(optim.ParamGroup group, Parameter[] parameters, Tensor[] grads)
        {
            if (maximize) grads = Aten._foreach_neg(grads);
            if (decoupled) Aten._foreach_mul__Scalar(parameters, 1 - group.LearningRate * weightDecay);
            else if (weightDecay != 0) grads = Aten._foreach_add_List(grads, parameters, weightDecay);

            var average = group.Remembered("exp_avg", parameters);
            var square = group.Remembered("exp_avg_sq", parameters);
            Aten._foreach_mul__Scalar(average, beta1);
            Aten._foreach_add__List(average, grads, 1 - beta1);
            Aten._foreach_mul__Scalar(square, beta2);
            Aten._foreach_addcmul__Scalar(square, grads, grads, 1 - beta2);
            if (amsgrad)
            {
                var largest = group.Remembered("max_exp_avg_sq", parameters);
                Aten._foreach_maximum__List(largest, square);
                square = largest;
            }

            // Parameters that had no gradient for a while are younger than the others.
            foreach (var same in Enumerable.Range(0, parameters.Length).GroupBy(i => group.Age(parameters[i])))
                Move(group, same.Key, [.. same.Select(i => parameters[i])],
                    [.. same.Select(i => average[i])], [.. same.Select(i => square[i])]);
        }

        void Move(optim.ParamGroup group, long age, Parameter[] parameters, Tensor[] average, Tensor[] square)
        {
            var correction1 = 1 - Math.Pow(beta1, age);
            var correction2 = Math.Sqrt(1 - Math.Pow(beta2, age));
            var root = Aten._foreach_sqrt(square);
            Aten._foreach_div__Scalar(root, correction2);
            Aten._foreach_add__Scalar(root, eps);
            Aten._foreach_addcdiv__Scalar(parameters, average, root, -group.LearningRate / correction1);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam: steps by the average gradient over the root of the average squared gradient.</summary>
            /// <remarks>Works on all parameters of a group at once. Source: Kingma and Ba 2014,
            /// arXiv:1412.6980; amsgrad: Reddi et al. 2018.</remarks>
            /// <param name="parameters">What to train.</param>
            /// <param name="lr">Learning rate.</param>
            /// <param name="beta1">Share of the old average of gradients.</param>
            /// <param name="beta2">Share of the old average of squared gradients.</param>
            /// <param name="eps">Added to the root.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="amsgrad">Divide by the largest average so far.</param>
            /// <param name="maximize">Climb instead of descend.</param>
            public static Modules.Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new([new ParamGroup(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize, decoupled: false);

            /// <summary>Adam whose weight decay shrinks the parameters directly, apart from the gradient.</summary>
            /// <remarks>Source: Loshchilov and Hutter 2019, arXiv:1711.05101.</remarks>
            public static Modules.Adam AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0.01, bool amsgrad = false, bool maximize = false) =>
                new([new ParamGroup(parameters, lr)], beta1, beta2, eps, weight_decay, amsgrad, maximize, decoupled: true);
        }
    }
}
