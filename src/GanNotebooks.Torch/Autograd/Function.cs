namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class autograd
    {
        /// <summary>An operation with a gradient of its own. Derive from
        /// <see cref="SingleTensorFunction{T}"/> or <see cref="MultiTensorFunction{T}"/> and call
        /// its <c>apply</c>.</summary>
        /// <remarks>
        /// forward runs unrecorded. backward gets the gradients of the outputs and returns one for
        /// each argument (null for those without, such as numbers), or one for each tensor among
        /// them. It may be differentiated again if it uses recorded operations only.
        /// </remarks>
        public abstract class Function<T> where T : Function<T>, new()
        {
            static readonly T Instance = new();

            /// <summary>The name in messages.</summary>
            public abstract string Name { get; }

            internal abstract List<Tensor> Forward(AutogradContext context, object[] vars);

            internal abstract List<Tensor> Backward(AutogradContext context,
                List<Tensor> gradients);

            private protected static List<Tensor> Apply(object[] vars)
            {
                var context = new AutogradContext();
                List<Tensor> outputs;
                using (no_grad()) outputs = Instance.Forward(context, vars);

                Tensor[] inputs = [.. vars.OfType<Tensor>()];
                if (!is_grad_enabled() || !inputs.Any(i => i.requires_grad))
                {
                    context.Release();
                    return outputs;
                }

                // An input that is passed through must not become its own result.
                for (int i = 0; i < outputs.Count; i++)
                    if (inputs.Any(x => x.Handle == outputs[i].Handle))
                        using (no_grad()) outputs[i] = outputs[i].view_as(outputs[i]);

                context.CutOff(outputs);
                Tensor[] differentiable = [.. outputs.Where(context.IsDifferentiable)];
                new FunctionNode(
                    Instance.Name, context, vars, outputs, differentiable, Instance.Backward)
                    .Attach(inputs);
                return outputs;
            }
        }

        /// <summary>A custom function with one result.</summary>
        public abstract class SingleTensorFunction<T> : Function<T>
            where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Computes the result and records how to differentiate it.</summary>
            public static Tensor apply(params object[] vars) => Apply(vars)[0];

            /// <summary>Computes the result.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradients of the arguments, given that of the result.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> Forward(AutogradContext context, object[] vars) =>
                [forward(context, vars)];

            internal sealed override List<Tensor> Backward(AutogradContext context,
                List<Tensor> gradients) =>
                backward(context, gradients[0]);
        }

        /// <summary>A custom function with several results.</summary>
        public abstract class MultiTensorFunction<T> : Function<T>
            where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Computes the results and records how to differentiate them.</summary>
            public static List<Tensor> apply(params object[] vars) => Apply(vars);

            /// <summary>Computes the results.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradients of the arguments, given those of the results.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> Forward(AutogradContext context, object[] vars) =>
                forward(context, vars);

            internal sealed override List<Tensor> Backward(AutogradContext context,
                List<Tensor> gradients) =>
                backward(context, gradients);
        }
    }
}
