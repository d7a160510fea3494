using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Parameters that share their settings.</summary>
        public sealed class ParamGroup : ILearningRateController, IDisposable
        {
            readonly Dictionary<Parameter, Dictionary<string, Tensor>> state =
                new(ReferenceEqualityComparer.Instance);
            readonly Dictionary<Parameter, long> ages = new(ReferenceEqualityComparer.Instance);

            /// <summary>A group.</summary>
            /// <exception cref="ArgumentException">There are no parameters,
            /// or the rate is negative.</exception>
            public ParamGroup(IEnumerable<Parameter> parameters, double lr)
            {
                Parameters = [.. parameters];
                if (Parameters.Length == 0)
                    throw new ArgumentException("An optimizer needs parameters, got none.");
                if (!(lr >= 0))
                    throw new ArgumentException(
                        $"The learning rate must not be negative, got {lr}.");
                LearningRate = InitialLearningRate = lr;
            }

            /// <summary>The parameters.</summary>
            public Parameter[] Parameters { get; }

            /// <summary>The learning rate, which schedules change.</summary>
            public double LearningRate { get; set; }

            /// <summary>The learning rate that the group began with.</summary>
            public double InitialLearningRate { get; set; }

            /// <summary>The share of the past in the direction: Adam's beta1,
            /// SGD's momentum.</summary>
            public double Momentum { get; set; }

            /// <summary>Counts a step of the parameter.</summary>
            internal long GrowOlder(Parameter p) => ages[p] = Age(p) + 1;

            /// <summary>How many steps the parameter has had.</summary>
            internal long Age(Parameter p) => ages.GetValueOrDefault(p);

            /// <summary>What the optimizer remembers under that name, one tensor for each
            /// parameter, filled with <paramref name="first"/> at first.</summary>
            internal Tensor[] Remembered(string name, Parameter[] parameters, double first = 0) =>
                [.. parameters.Select(p => Memory(p).TryGetValue(name, out var t) ? t
                    : Remember(p, name, full_like(p, first, requires_grad: false)))];

            internal Dictionary<string, Tensor> Memory(Parameter p) =>
                state.TryGetValue(p, out var mine) ? mine : state[p] = [];

            /// <summary>Keeps a tensor until the group is disposed.</summary>
            internal Tensor Remember(Parameter p, string name, Tensor value)
            {
                if (Memory(p).Remove(name, out var old)) old.Dispose();
                return state[p][name] = value.DetachFromDisposeScope();
            }

            internal void SetAge(Parameter p, long age) => ages[p] = age;

            /// <summary>Frees what is remembered; the parameters stay.</summary>
            public void Dispose()
            {
                foreach (var t in state.Values.SelectMany(m => m.Values)) t.Dispose();
                state.Clear();
            }
        }
    }
}
