using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Modules by name. It has no forward of its own: call the modules yourself.</summary>
    public class ModuleDict<T>() : DictModule<T>("ModuleDict") where T : nn.Module
    {
        private protected override void Register(ICollection<(string name, T item)> items) =>
            OwnOnly([.. items.Select(i => (i.name, (nn.Module)i.item))]);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules of any kind by name.</summary>
            public static ModuleDict<Module> ModuleDict(
                params (string name, Module module)[] modules) => ModuleDict<Module>(modules);

            /// <summary>Modules of one kind by name.</summary>
            public static ModuleDict<T> ModuleDict<T>(params (string name, T module)[] modules)
                where T : Module
            {
                var made = new ModuleDict<T>();
                foreach (var module in modules) made.Add(module);
                return made;
            }
        }
    }
}
