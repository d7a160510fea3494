namespace GanNotebooks.Torch.Tests.Modules;

/// <summary>The cases of Golden/modules.py, said in C#.</summary>
static partial class ModuleCases
{
    internal static readonly Dictionary<string, Func<Subject>> All =
        new[] { Convolutions, Tables, Normalization, Activations, Pooling, Padding, Resampling,
            Losses, Networks }
            .SelectMany(group => group).ToDictionary();
}
