using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A list of modules. It has no forward of its own: call the modules
    /// yourself.</summary>
    public class ModuleList<T> : ListModule<T> where T : nn.Module
    {
        /// <summary>A list of these modules.</summary>
        public ModuleList(params T[] modules) : base("ModuleList", modules) { }

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
            /// <summary>A list of modules of any kind.</summary>
            public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <summary>A list of modules of one kind.</summary>
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module =>
                new(modules);
        }
    }
}
