using System.Reflection;
using TorchSharp;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>Everything that the assembly behind the tensor API offers to code outside it.
/// </summary>
static class DeclaredMembers
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>One line each, in order.</summary>
    public static string[] All() =>
    [
        .. typeof(torch).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is "TorchSharp" or "TorchSharp.Modules"
                or "TorchSharp.Utils")
            .SelectMany(type => type.GetMembers(Declared).Where(IsOffered).Prepend(type))
            .Select(Declaration.Of).Distinct().Order(StringComparer.Ordinal),
    ];

    static bool IsOffered(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        _ => false,
    };
}
