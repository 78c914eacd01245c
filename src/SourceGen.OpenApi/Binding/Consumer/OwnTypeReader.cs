using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>Reads the project's <c>OpenApiType</c> items, and finds out in its compilation whether their types and converters fit.</summary>
internal static class OwnTypeReader
{
    /// <summary>As build/SourceGen.OpenApi.Lists.targets writes it: six fields for each item, with a bar between any two.</summary>
    private const string Key = "build_property.SourceGenOpenApiTypes";

    private const int FieldCount = 6;

    /// <summary>The metadata of an item, in the order in which they are written after its name.</summary>
    public static IReadOnlyList<string> Metadata { get; } = ["Type", "Format", "Schema", "Converter", "Document"];

    public static EquatableArray<OwnType> Written(AnalyzerConfigOptions global)
    {
        if (!global.TryGetValue(Key, out var text) || string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var fields = text.Split('|');
        var found = new List<OwnType>();
        for (var i = 0; i + FieldCount <= fields.Length; i += FieldCount)
        {
            found.Add(
                new OwnType(Field(i + 1) ?? Field(i) ?? "")
                {
                    Format = Field(i + 2),
                    Schema = Field(i + 3),
                    Converter = Field(i + 4),
                    Document = Field(i + 5) is { } path ? Clean(path) : null,
                }
            );
        }

        return found.ToEquatableArray();

        string? Field(int index) => fields[index].Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The items with what the compilation says of their types.</summary>
    public static EquatableArray<OwnType> Of(Compilation compilation, EquatableArray<OwnType> written)
    {
        if (written.IsEmpty || compilation is not CSharpCompilation)
        {
            return [];
        }

        var tree = compilation.SyntaxTrees.FirstOrDefault();
        if (tree is null)
        {
            tree = CSharpSyntaxTree.ParseText("");
            compilation = compilation.AddSyntaxTrees(tree);
        }

        var model = compilation.GetSemanticModel(tree);
        return written.Select(type => Check(type, compilation, model)).ToEquatableArray();
    }

    private static string Clean(string path)
    {
        path = path.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
    }

    private static OwnType Check(OwnType written, Compilation compilation, SemanticModel model)
    {
        var stem = CSharpNames.Pascal(written.Written.Substring(written.Written.LastIndexOfAny(['.', ':', '+']) + 1));
        written = written with { Stem = stem };
        if (written.Format is null == written.Schema is null)
        {
            return written with { Problem = "it has to name either a Format or a Schema" };
        }

        if (Find(written.Written, compilation, model) is not { } type)
        {
            return written with { Problem = NotFound(written.Written) };
        }

        if (type.IsStatic || type.IsRefLikeType || type.SpecialType is SpecialType.System_Void or SpecialType.System_Object)
        {
            return written with { Problem = $"'{written.Written}' is no type that a value can have" };
        }

        written = written with
        {
            Name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Stem = CSharpNames.Pascal(type.Name),
            IsValueType = type.IsValueType,
            IsInterface = type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Interface,
            IsComparable = HasSelf(type, "System.IComparable<T>"),
        };
        return written.Converter is { } converter
            ? CheckConverter(written, type, converter, compilation, model)
            : CheckAlone(written, type, compilation);
    }

    private static OwnType CheckConverter(OwnType written, INamedTypeSymbol type, string name, Compilation compilation, SemanticModel model)
    {
        if (Find(name, compilation, model) is not { } converter)
        {
            return written with { Problem = NotFound(name) };
        }

        var form =
            IsJsonConverter(converter, type, compilation) ? OwnTypeForm.JsonConverter
            : HasMethod(converter, "Parse", type, Text(compilation), compilation)
            && HasMethod(converter, "Format", Text(compilation), type, compilation)
                ? OwnTypeForm.TextConverter
            : (OwnTypeForm?)null;
        return form is { } fits
            ? written with
            {
                Form = fits,
                Converter = converter.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            }
            : written with
            {
                Problem =
                    $"the converter '{name}' has neither 'static {type.Name} Parse(string)' and 'static string Format({type.Name})', nor is it a JsonConverter<{type.Name}> that 'new()' can make",
            };
    }

    private static OwnType CheckAlone(OwnType written, INamedTypeSymbol type, Compilation compilation)
    {
        var isFormattable = type.AllInterfaces.Any(static one => one.ToDisplayString() is "System.IFormattable");
        var form =
            HasParse(type, compilation) ? OwnTypeForm.ParseMethod
            : HasSelf(type, "System.IParsable<TSelf>") ? OwnTypeForm.Parsable
            : (OwnTypeForm?)null;
        return form is { } fits && isFormattable
            ? written with
            {
                Form = fits,
            }
            : written with
            {
                Problem = $"'{written.Written}' is not both IParsable<{type.Name}> and IFormattable, so that it needs a Converter",
            };
    }

    private static string NotFound(string name) =>
        $"there is no accessible type '{name}' (a full name is needed; types that another generator makes are not seen)";

    /// <summary>An accessible type by its full C# name.</summary>
    private static INamedTypeSymbol? Find(string name, Compilation compilation, SemanticModel model)
    {
        foreach (var text in new[] { "global::" + name, name })
        {
            var syntax = SyntaxFactory.ParseTypeName(text);
            if (
                !syntax.ContainsDiagnostics
                && syntax is NameSyntax or PredefinedTypeSyntax
                && model.GetSpeculativeTypeInfo(0, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Type
                    is INamedTypeSymbol { TypeKind: not Microsoft.CodeAnalysis.TypeKind.Error } type
                && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            )
            {
                return type.IsUnboundGenericType ? null : type;
            }
        }

        return null;
    }

    private static ITypeSymbol Text(Compilation compilation) => compilation.GetSpecialType(SpecialType.System_String);

    /// <summary>True for a generic interface over the type itself.</summary>
    private static bool HasSelf(INamedTypeSymbol type, string definition) =>
        type.AllInterfaces.Any(one =>
            string.Equals(one.OriginalDefinition.ToDisplayString(), definition, StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(one.TypeArguments[0], type)
        );

    private static bool HasParse(INamedTypeSymbol type, Compilation compilation) =>
        type.GetMembers("Parse")
            .OfType<IMethodSymbol>()
            .Any(method =>
                IsCallable(method, type, compilation)
                && method.Parameters.Length == 2
                && method.Parameters[0].Type.SpecialType == SpecialType.System_String
                && method.Parameters[1].Type.OriginalDefinition.ToDisplayString(NullableFlowState.None) is "System.IFormatProvider"
            );

    private static bool HasMethod(
        INamedTypeSymbol converter,
        string name,
        ITypeSymbol result,
        ITypeSymbol argument,
        Compilation compilation
    ) =>
        converter
            .GetMembers(name)
            .OfType<IMethodSymbol>()
            .Any(method =>
                IsCallable(method, result, compilation)
                && method.Parameters.Length == 1
                && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, argument)
            );

    private static bool IsCallable(IMethodSymbol method, ITypeSymbol result, Compilation compilation) =>
        method is { IsStatic: true, IsGenericMethod: false }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, result)
        && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly);

    private static bool IsJsonConverter(INamedTypeSymbol converter, ITypeSymbol type, Compilation compilation)
    {
        if (
            converter.IsAbstract
            || !converter.InstanceConstructors.Any(one =>
                one.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(one, compilation.Assembly)
            )
        )
        {
            return false;
        }

        for (var above = converter.BaseType; above is not null; above = above.BaseType)
        {
            if (above.OriginalDefinition.ToDisplayString() is "System.Text.Json.Serialization.JsonConverter<T>")
            {
                return SymbolEqualityComparer.Default.Equals(above.TypeArguments[0], type);
            }
        }

        return false;
    }
}
