using System.Diagnostics.CodeAnalysis;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>What the setter of a parameter's property calls: the parameter takes the
            /// place of the one registered under the name; null takes it away.</summary>
            [return: NotNullIfNotNull(nameof(value))]
            private protected Parameter? Own(string name, Parameter? value)
            {
                value?.DetachFromDisposeScope();
                if (value is null) parameters_.Remove(name);
                else parameters_[name] = value;
                return value;
            }

            /// <summary>The same for a buffer's property.</summary>
            [return: NotNullIfNotNull(nameof(value))]
            private protected Tensor? Own(string name, Tensor? value)
            {
                value?.DetachFromDisposeScope();
                if (value is null) buffers_.Remove(name);
                else buffers_[name] = (value, true);
                return value;
            }

            /// <summary>What a container calls when it changed:
            /// these are its modules now.</summary>
            /// <exception cref="ArgumentException">A name is empty or holds a dot.
            /// Nothing was changed.</exception>
            private protected void OwnOnly(ICollection<(string name, Module module)> all)
            {
                foreach (var (name, _) in all) RequireDotless(name);
                modules_.Clear();
                foreach (var (name, module) in all) modules_.Add(name, module);
            }

            /// <summary>The same for a container of parameters.</summary>
            /// <exception cref="ArgumentException">A name is empty or holds a dot.
            /// Nothing was changed.</exception>
            private protected void OwnOnly(ICollection<(string name, Parameter parameter)> all)
            {
                foreach (var (name, _) in all) RequireDotless(name);
                parameters_.Clear();
                foreach (var (name, parameter) in all) parameters_.Add(name, parameter);
            }
        }
    }
}
