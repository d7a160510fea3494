using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: parameters, buffers, and modules in it.</summary>
        /// <remarks>
        /// Derive from <see cref="Module{T, TResult}"/>, keep sub-modules and parameters in fields
        /// and call <see cref="RegisterComponents"/> at the end of the constructor. A module
        /// belongs to one thread at a time.
        /// </remarks>
        public abstract partial class Module : IDisposable
        {
            readonly Dictionary<string, Parameter> parameters_ = [];
            readonly Dictionary<string, (Tensor tensor, bool persistent)> buffers_ = [];
            readonly Dictionary<string, Module> modules_ = [];
            readonly string name;

            /// <summary>A module that calls itself <paramref name="name"/> in messages.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => name;

            /// <summary>Whether the module is in training mode, which batch norm and dropout
            /// behave by.</summary>
            public virtual bool training { get; private set; } = true;

            /// <summary>Puts the module and all modules in it into training mode,
            /// or out of it.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var child in children()) child.train(train);
            }

            /// <summary>Puts the module and all modules in it into evaluation mode.</summary>
            public virtual void eval() => train(false);

            /// <summary>Drops all gradients, or fills them with zeros.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var p in parameters()) ClearGrad(p, set_to_none);
            }

            internal static void ClearGrad(Tensor p, bool set_to_none)
            {
                using var grad = p.grad;
                if (grad is null) return;
                if (set_to_none) p.grad = null;
                else grad.detach_().zero_();
            }

            /// <summary>Calls <paramref name="fn"/> on every module in this one,
            /// then on itself.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Frees the parameters and buffers of this module and
            /// of those in it.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the parameters and buffers of this module and
            /// of those in it.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var child in children()) child.Dispose();
                foreach (var p in parameters_.Values) p.Dispose();
                foreach (var (tensor, _) in buffers_.Values) tensor.Dispose();
            }

            /// <summary>The module's name; networks are shown by their formatters.</summary>
            public override string ToString() => GetName();
        }
    }
}
