using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>A type or member as its C# declaration, on one line: what a caller's source depends
/// on, so names and defaults of parameters, no nullable annotations, and a
/// semicolon between parameters, where C# has a comma.</summary>
static class Declaration
{
    static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string",
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(char)] = "char",
    };

    /// <summary>For example <c>type torch.nn.ParameterLessModule : torch.nn.Module</c>.</summary>
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"type {Name(type)}{(type.BaseType is { } parent ? $" : {Name(parent)}" : "")}",
        ConstructorInfo constructor =>
            $"{Owner(member)}.new({Parameters(constructor)})",
        MethodInfo method => $"{Owner(member)}.{Called(method)}{Arguments(method)}"
            + $"({Parameters(method)}) : {Static(method.IsStatic)}{Name(method.ReturnType)}",
        FieldInfo field => $"{Owner(member)}.{field.Name} : {Static(field.IsStatic)}"
            + $"{Name(field.FieldType)}{Constant(field)}",
        _ => throw new ArgumentException($"{member.MemberType} {member} is not declared here."),
    };

    /// <summary>The name of a type without its namespace, with the types around it.</summary>
    public static string Name(Type type)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        string[] arguments = [.. type.GetGenericArguments().Select(Name)];
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", arguments)})";
        var plain = type.Name.Split('`')[0];
        var outer = type.DeclaringType is { } around ? $"{Name(around).Split('<')[0]}." : "";
        return outer + plain + (arguments.Length > 0 ? $"<{string.Join(", ", arguments)}>" : "");
    }

    // "get grad", to be told from a method that happens to be called get_grad.
    static string Called(MethodInfo method) => !method.IsSpecialName ? method.Name
        : Regex.Replace(method.Name, "^(get|set|add|remove)_", "$1 ");

    static string Owner(MemberInfo member) => Name(member.DeclaringType!);

    static string Static(bool isStatic) => isStatic ? "static " : "";

    static string Constant(FieldInfo field) => field is { IsLiteral: true, FieldType.IsEnum: true }
        ? $" = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : "";

    static string Arguments(MethodInfo method) => !method.IsGenericMethod ? ""
        : $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>";

    static string Parameters(MethodBase method) =>
        string.Join("; ", method.GetParameters().Select(Parameter));

    static string Parameter(ParameterInfo parameter)
    {
        var spread = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var usual = !parameter.HasDefaultValue ? "" : " = " + parameter.RawDefaultValue switch
        {
            null => "default",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => $"{other}",
        };
        return $"{spread}{Name(parameter.ParameterType)} {parameter.Name}{usual}";
    }
}
