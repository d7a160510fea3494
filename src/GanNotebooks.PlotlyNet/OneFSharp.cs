using System.Reflection;

namespace GanNotebooks.PlotlyNet;

/// <summary>Gives all assemblies of a notebook the same FSharp.Core.</summary>
/// <remarks>
/// .NET Interactive 1.0.712001 has version 10.0, and Plotly.NET 6 asks for 10.1. With its own one
/// beside it, Giraffe.ViewEngine, which asks for 5.0, would still get the host's, and neither would
/// find the other's functions (MissingMethodException). So a published course keeps its FSharp.Core
/// in a folder of its own, from where it is taken only when the host has none.
/// </remarks>
static class OneFSharp
{
    const string Name = "FSharp.Core";

    static readonly string s_ours = Path.Combine(
        Path.GetDirectoryName(typeof(OneFSharp).Assembly.Location)!, "fsharp", $"{Name}.dll");

    static int s_shared;

    /// <summary>From now on, who asks for an FSharp.Core that is not found gets this one.</summary>
    internal static void Share()
    {
        if (Interlocked.Exchange(ref s_shared, 1) == 0)
            AppDomain.CurrentDomain.AssemblyResolve += (_, asked) =>
                new AssemblyName(asked.Name).Name == Name ? Find() : null;
    }

    static Assembly? Find() =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(one => one.GetName().Name == Name)
        ?? (File.Exists(s_ours) ? Assembly.LoadFrom(s_ours) : null);
}
