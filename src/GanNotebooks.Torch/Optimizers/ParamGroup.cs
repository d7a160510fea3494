using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Parameters that share their settings.</summary>
        public sealed class ParamGroup(IEnumerable<Parameter> parameters, double lr)
        {
            /// <summary>The parameters.</summary>
            public Parameter[] Parameters { get; } = [.. parameters];

            /// <summary>The learning rate, which schedulers change.</summary>
            public double LearningRate { get; set; } = lr;

            /// <summary>The learning rate that the group began with.</summary>
            public double InitialLearningRate { get; set; } = lr;

            readonly Dictionary<Parameter, long> ages = new(ReferenceEqualityComparer.Instance);

            /// <summary>How many steps the parameter has had, this one counted.</summary>
            internal long Age(Parameter p) => ages[p] = ages.GetValueOrDefault(p) + 1;

            /// <summary>What the optimizer remembers of each parameter, by name.</summary>
            internal Dictionary<Parameter, Dictionary<string, Tensor>> State { get; } = new(ReferenceEqualityComparer.Instance);

            /// <summary>The tensors of that name, one for each parameter, zeros at first.</summary>
            internal Tensor[] Remembered(string name, Parameter[] parameters) => [.. parameters.Select(p =>
            {
                if (!State.TryGetValue(p, out var mine)) State[p] = mine = [];
                if (!mine.TryGetValue(name, out var t)) mine[name] = t = zeros_like(p).DetachFromDisposeScope();
                return t;
            })];
        }
    }
}
