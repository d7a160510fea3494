using System.Collections;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules one after the other: each gets what the one before gave.</summary>
    /// <remarks>Results on the way are freed as soon as the next module is done, unless autograd
    /// needs them.</remarks>
    public class Sequential : nn.Module<Tensor, Tensor>, IReadOnlyList<nn.IModule<Tensor, Tensor>>
    {
        readonly List<nn.Module<Tensor, Tensor>> steps = [];

        internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> module)> modules)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules) append(name, module);
        }

        /// <summary>The number of modules.</summary>
        public int Count => steps.Count;

        /// <summary>The module at a place.</summary>
        public nn.IModule<Tensor, Tensor> this[int index] => steps[index];

        /// <summary>Adds a module at the end, under a name.</summary>
        public Sequential append(string name, nn.Module<Tensor, Tensor> module)
        {
            register_module(name, module);
            steps.Add(module);
            return this;
        }

        /// <summary>Adds a module at the end, named by its place.</summary>
        public Sequential append(nn.Module<Tensor, Tensor> module) =>
            append(steps.Count.ToString(), module);

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            if (steps.Count == 0) return input.alias();
            var x = input;
            foreach (var step in steps)
            {
                var y = step.call(x);
                if (!ReferenceEquals(x, input) && !ReferenceEquals(x, y)) x.Dispose();
                x = y;
            }
            return ReferenceEquals(x, input) ? input.alias() : x;
        }

        /// <inheritdoc/>
        public IEnumerator<nn.IModule<Tensor, Tensor>> GetEnumerator() => steps.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules one after the other, named 0, 1, 2, ...</summary>
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) =>
                new(modules.Select((m, i) => (i.ToString(), m)));

            /// <summary>Modules one after the other, under names.</summary>
            public static Sequential Sequential(
                params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            /// <summary>Modules one after the other, under names.</summary>
            public static Sequential Sequential(
                IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) =>
                new(modules);
        }
    }
}
