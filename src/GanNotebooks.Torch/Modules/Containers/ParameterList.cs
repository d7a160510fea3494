using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>A list of parameters.</summary>
    public class ParameterList : ListModule<Parameter>
    {
        /// <summary>A list of these parameters.</summary>
        public ParameterList(params Parameter[] parameters)
            : base(nameof(ParameterList), parameters) { }

        private protected override void Register(
            ICollection<(string name, Parameter item)> items) => OwnOnly(items);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A list of parameters.</summary>
            public static ParameterList ParameterList(params Parameter[] parameters) =>
                new(parameters);
        }
    }
}
