using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests;

/// <summary>The lines of a surface file as the compiled assembly has them, found by reflection and nothing else.</summary>
internal sealed partial class ReflectedSurface(Assembly assembly, string clientNamespace)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What every type may have, whatever a document says.</summary>
    private static readonly string[] Common = ["Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality"];

    private static readonly Dictionary<string, string[]> Implied = new(StringComparer.Ordinal)
    {
        ["record"] = [.. Common, "<Clone>$", "FromJson", "ToJsonUtf8", ".ctor"],
        ["enum"] = [.. Common, "FromJson", "ToJsonUtf8", "Value", "IsKnown", ".ctor"],
        ["union"] = ["Equals", "GetHashCode", "ToString", "FromJson", "ToJsonUtf8", "Value", "AsUnknown", "FromUnknown"],
        ["options"] = [".ctor"],
        ["filter"] = ["Equals", "GetHashCode", "ToString", "ToQueryString"],
        ["resolver"] = ["GetTypeInfo"],
        [""] = [],
    };

    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>All lines in ordinal order, and the names of implied members that no type had.</summary>
    public (IReadOnlyList<string> Lines, IReadOnlyList<string> Missing) Read()
    {
        var lines = new List<string>();
        var missing = new List<string>();
        foreach (var type in assembly.GetExportedTypes().Where(type => type.Namespace == clientNamespace && !IsWire(type)))
        {
            var shape = Shape(type);
            lines.Add($"{Name(type)}: {Kind(type, shape)}");
            var members = type.GetMembers(Declared).Where(static member => member is not Type && !IsAccessor(member)).ToList();
            missing.AddRange(
                Implied[shape].Where(name => members.TrueForAll(member => member.Name != name)).Select(name => $"{Name(type)}.{name}")
            );
            foreach (var member in members.Where(member => !IsImplied(type, shape, member)))
            {
                lines.Add(Line(type, shape, member));
            }
        }

        return ([.. lines.Order(StringComparer.Ordinal)], missing);
    }

    private static bool IsWire(Type type) => type is { Name: "Wire", DeclaringType: not null };

    private static bool IsAccessor(MemberInfo member) =>
        member is MethodInfo { IsSpecialName: true } method
        && (method.Name.StartsWith("get_", StringComparison.Ordinal) || IsSetter(method));

    private static bool IsSetter(MethodInfo method) => method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static string Shape(Type type)
    {
        if (type.GetMethod("<Clone>$") is not null)
        {
            return "record";
        }

        if (type.GetNestedType("Wire") is not null)
        {
            return "enum";
        }

        return type switch
        {
            _ when type.GetProperty("AsUnknown") is not null => "union",
            _ when type.BaseType?.Name == "ApiClientOptions" => "options",
            _ when type.GetMethod("ToQueryString") is not null => "filter",
            _ when type.GetInterface("IJsonTypeInfoResolver") is not null => "resolver",
            _ => "",
        };
    }

    private static string Kind(Type type, string shape)
    {
        var above = type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? ", " + Name(parent) : "";
        return shape switch
        {
            "record" => (type.IsSealed ? "sealed record" : "record") + above,
            "enum" => "enum " + Name(type.GetProperty("Value")!.PropertyType),
            "union" => "union",
            _ when type.IsInterface => "interface",
            _ when type is { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsSealed ? "sealed class" : "class") + above,
        };
    }

    /// <summary>Of a union, what goes with <c>AsX</c>.</summary>
    private static bool IsImplied(Type type, string shape, MemberInfo member)
    {
        if (member is ConstructorInfo constructor)
        {
            return shape switch
            {
                "record" or "options" => constructor.GetParameters().Length == 0,
                "enum" => constructor.GetParameters().Length == 1,
                _ => false,
            };
        }

        if (Implied[shape].Contains(member.Name, StringComparer.Ordinal))
        {
            return true;
        }

        return shape is "union"
            && member is MethodInfo method
            && (
                method.Name is "op_Implicit"
                || (method.Name.StartsWith("From", StringComparison.Ordinal) && type.GetProperty("As" + method.Name[4..]) is not null)
            );
    }

    private string Line(Type type, string shape, MemberInfo member)
    {
        var name = $"{Name(type)}.{member.Name}";
        switch (member)
        {
            case PropertyInfo property when shape is "enum":
                var wire = type.GetNestedType("Wire")!.GetField(member.Name)!.GetRawConstantValue()!;
                return $"{name} = {(wire is string text ? SurfaceText.Quote(text) : Convert.ToString(wire, CultureInfo.InvariantCulture))}";
            case PropertyInfo property:
                var required = property.CustomAttributes.Any(static one => one.AttributeType.Name is "RequiredMemberAttribute")
                    ? "required "
                    : "";
                return $"{name}: {required}{Text(_nullability.Create(property))}";
            case ConstructorInfo constructor:
                return $"{Name(type)}({Parameters(constructor)})";
            case MethodInfo method:
                return $"{name}({Parameters(method)}): {Text(_nullability.Create(method.ReturnParameter))}";
            default:
                return $"{name}: a {member.MemberType}";
        }
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var isStruct = parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
        var none =
            !parameter.HasDefaultValue ? ""
            : isStruct ? " = default"
            : " = null";
        return $"{many}{Text(_nullability.Create(parameter))} {parameter.Name}{none}";
    }

    private static string Text(NullabilityInfo info)
    {
        var type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return (value.IsGenericType ? Generic(value, info) : Name(value)) + "?";
        }

        var mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element)
        {
            return type == typeof(byte[]) ? "byte[]" + mark : Text(element) + "[]" + mark;
        }

        return (type.IsGenericType ? Generic(type, info) : Name(type)) + mark;
    }

    private static string Generic(Type type, NullabilityInfo info) =>
        $"{Name(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Text))}>";

    private static string Name(Type type)
    {
        if (type.IsNested)
        {
            return $"{Name(type.DeclaringType!)}.{type.Name}";
        }

        return type.FullName switch
        {
            // A name that another type is known by is shown in full.
            Compiled.Namespace + ".Task" => type.FullName,
            "System.String" => "string",
            "System.Boolean" => "bool",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Single" => "float",
            "System.Double" => "double",
            "System.Decimal" => "decimal",
            "System.Void" => "void",
            _ => AritySuffix().Replace(type.Name, ""),
        };
    }

    [GeneratedRegex("`[0-9]+$", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex AritySuffix();
}
