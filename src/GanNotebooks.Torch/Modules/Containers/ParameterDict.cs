using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    /// <summary>Parameters by name.</summary>
    public class ParameterDict() : DictModule<Parameter>(nameof(ParameterDict))
    {
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
            /// <summary>Parameters by name.</summary>
            public static ParameterDict ParameterDict(
                params (string name, Parameter parameter)[] parameters)
            {
                var made = new ParameterDict();
                foreach (var parameter in parameters) made.Add(parameter);
                return made;
            }
        }
    }
}
