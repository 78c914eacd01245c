using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SourceGen.OpenApi.Support;

namespace SourceGen.OpenApi.Tests;

/// <summary>What consumers see of the support code is in a tracked file, so that no change of it goes unnoticed.</summary>
public sealed class SupportSurfaceTests
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat
        .CSharpErrorMessageFormat.WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    [Fact]
    public void The_public_surface_of_the_support_code_is_the_tracked_one()
    {
        var library = MetadataReference.CreateFromFile(typeof(ApiException).Assembly.Location);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("surface", references: [library, .. references]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;

        var lines = TypesOf(assembly.GlobalNamespace)
            .OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)
            .SelectMany(static type => MembersOf(type).Prepend(type.ToDisplayString(TypeFormat)));

        Snapshot.Match(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["PublicSurface.cs"] = string.Join('\n', lines) + "\n" },
            "Support"
        );
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol parent) =>
        parent
            .GetMembers()
            .SelectMany(static member =>
                member switch
                {
                    INamespaceSymbol inner => TypesOf(inner),
                    INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => TypesOf(type).Prepend(type),
                    _ => [],
                }
            );

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(static member =>
                member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                && member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null }
            )
            .Select(static member => "    " + member.ToDisplayString(MemberFormat))
            .Order(StringComparer.Ordinal);
}
