using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Finds the modules, parameters and tensors in the fields and takes them as
            /// this module's own, under the fields' names.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in Fields())
                {
                    var key = field.GetCustomAttribute<ComponentNameAttribute>()?.Name
                        ?? NameOf(field);
                    if (modules_.ContainsKey(key) || parameters_.ContainsKey(key)
                        || buffers_.ContainsKey(key))
                        continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(key, module); break;
                        case Parameter parameter: register_parameter(key, parameter); break;
                        case Tensor tensor: register_buffer(key, tensor); break;
                    }
                }
            }

            // Base classes first, each in the order of its source.
            IEnumerable<FieldInfo> Fields()
            {
                var types = new Stack<Type>();
                for (var t = GetType(); t is not null && t != typeof(Module); t = t.BaseType)
                    types.Push(t);
                const BindingFlags own = BindingFlags.Instance | BindingFlags.Public
                    | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                return types.SelectMany(t => t.GetFields(own).OrderBy(f => f.MetadataToken));
            }

            // The compiler keeps the property `net` in a field called `<net>k__BackingField`.
            static string NameOf(FieldInfo field) =>
                field.Name[0] == '<' ? field.Name[1..field.Name.IndexOf('>')] : field.Name;

            /// <summary>Takes a module as part of this one.</summary>
            /// <exception cref="ArgumentException">The name is empty,
            /// taken or holds a dot.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                RequireName(name);
                modules_.Add(name, submodule);
            }

            /// <summary>Takes a module as part of this one.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Takes a parameter as this module's own.</summary>
            /// <exception cref="ArgumentException">The name is empty,
            /// taken or holds a dot.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                RequireName(name);
                parameters_.Add(name, param);
            }

            /// <summary>Takes a tensor as part of the state that is not trained. It leaves its
            /// dispose scope: the module frees it.</summary>
            /// <param name="name">Its name in the state.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether <see cref="state_dict"/> holds it.</param>
            /// <exception cref="ArgumentException">The name is empty,
            /// taken or holds a dot.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                RequireName(name);
                buffers_.Add(name, (tensor.DetachFromDisposeScope(), persistent));
            }

            void RequireDotless(string key)
            {
                if (key.Length == 0 || key.Contains('.'))
                    throw new ArgumentException(
                        $"{GetName()}: '{key}' cannot name a component; names have no dots.");
            }

            void RequireName(string key)
            {
                RequireDotless(key);
                if (modules_.ContainsKey(key) || parameters_.ContainsKey(key)
                    || buffers_.ContainsKey(key))
                    throw new ArgumentException(
                        $"{GetName()}: there is a component called '{key}' already.");
            }

            /// <summary>The parameters with their paths: a module's own first, then those of the
            /// modules in it. One used twice appears once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(
                bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (path, module) in recurse ? named_modules_and_self() : [("", this)])
                    foreach (var (key, p) in module.parameters_)
                        if (seen.Add(p)) yield return (Join(path, key), p);
            }

            /// <summary>The parameters of this module and, with recurse, of those in it.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(p => p.parameter);

            /// <summary>The buffers with their paths.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (path, module) in recurse ? named_modules_and_self() : [("", this)])
                    foreach (var (key, (tensor, persistent)) in module.buffers_)
                        if (persistent || include_nonpersistent)
                            yield return (Join(path, key), tensor);
            }

            /// <summary>The buffers of this module and, with recurse, of those in it.</summary>
            public virtual IEnumerable<Tensor> buffers(
                bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(b => b.buffer);

            /// <summary>The modules directly in this one, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() =>
                modules_.Select(m => (m.Key, m.Value));

            /// <summary>The modules directly in this one.</summary>
            public virtual IEnumerable<Module> children() => modules_.Values;

            /// <summary>All modules in this one, with their paths; not itself.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules() =>
                named_modules_and_self().Skip(1);

            /// <summary>All modules in this one, not itself.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(m => m.module);

            IEnumerable<(string path, Module module)> named_modules_and_self()
            {
                yield return ("", this);
                foreach (var (key, child) in modules_)
                    foreach (var (path, module) in child.named_modules_and_self())
                        yield return (Join(key, path), module);
            }

            static string Join(string path, string key) =>
                path.Length == 0 ? key : key.Length == 0 ? path : $"{path}.{key}";

            /// <summary>Whether there is a parameter of that path.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether there is a buffer of that path.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of that path, or null.</summary>
            public virtual Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(p => p.name == target).parameter;

            /// <summary>The buffer of that path, or null.</summary>
            public virtual Tensor? get_buffer(string target) =>
                named_buffers().FirstOrDefault(b => b.name == target).buffer;
        }
    }
}

/// <summary>The name under which a field's module, parameter or buffer is registered.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    /// <summary>The name; the field's own by default.</summary>
    public string? Name { get; set; }
}
