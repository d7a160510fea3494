using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using TorchSharp;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>What a compiled assembly takes from the tensor API: every type and member that its
/// code, its signatures and its base types name.</summary>
static class UsedMembers
{
    // Stand in for an assembly's own type parameters; only definitions are read in the end.
    static readonly Type[] s_any = [.. Enumerable.Repeat(typeof(torch.Tensor), 8)];

    public static IEnumerable<MemberInfo> Of(Assembly user)
    {
        using var file = new PEReader(File.OpenRead(user.Location));
        var reader = file.GetMetadataReader();
        EntityHandle[] handles =
        [
            .. reader.TypeReferences.Select(handle => (EntityHandle)handle),
            .. reader.MemberReferences.Where(handle => !IsOwn(reader, handle))
                .Select(handle => (EntityHandle)handle),
        ];
        return
        [
            .. handles.Select(handle => Definition(user.ManifestModule, handle))
                .Where(member => member.Module.Assembly == typeof(torch).Assembly).Distinct(),
        ];
    }

    // A member of the assembly's own generic types, which may not take just any type.
    static bool IsOwn(MetadataReader reader, MemberReferenceHandle handle)
    {
        var parent = reader.GetMemberReference(handle).Parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return false;
        var signature = reader.GetBlobReader(
            reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
            && signature.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle
            && signature.ReadTypeHandle().Kind == HandleKind.TypeDefinition;
    }

    // Of a constructed type's member, the member as it is declared.
    static MemberInfo Definition(Module module, EntityHandle handle)
    {
        var member = module.ResolveMember(MetadataTokens.GetToken(handle), s_any, s_any)!;
        return member.Module.ResolveMember(member.MetadataToken, s_any, s_any)!;
    }
}
