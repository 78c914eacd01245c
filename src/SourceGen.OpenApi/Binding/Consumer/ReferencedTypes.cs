using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>
/// Which of the types that decide what is emitted come with the consumer's references. Looked up when a reference changes, and not whenever
/// someone types: among some two hundred assemblies that is the dearest question that the generator asks.
/// </summary>
internal sealed record ReferencedTypes
{
    public const string SystemTextJson = "System.Text.Json.Utf8JsonReader";
    public const string DateOnly = "System.DateOnly";
    public const string TimeProvider = "System.TimeProvider";

    /// <summary>Came with version 8, as did the means to keep the factory from logging addresses and headers.</summary>
    public const string HttpClientFactory = "Microsoft.Extensions.Http.Logging.IHttpClientLogger";
    public const string Logging = "Microsoft.Extensions.Logging.ILogger";
    public const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    public const string IsExternalInit = "System.Runtime.CompilerServices.IsExternalInit";
    public const string RequiredMember = "System.Runtime.CompilerServices.RequiredMemberAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

    /// <summary>Noted where several assemblies show the attribute, the framework's and another's polyfill: code could not name it then.</summary>
    public const string AmbiguousSetsRequiredMembers = SetsRequiredMembers + ", twice";
    public const string CompilerFeatureRequired = "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute";
    public const string NotNullWhen = "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute";

    private static readonly string[] Wanted =
    [
        SystemTextJson,
        DateOnly,
        TimeProvider,
        HttpClientFactory,
        Logging,
        Configuration,
        IsExternalInit,
        RequiredMember,
        SetsRequiredMembers,
        CompilerFeatureRequired,
        NotNullWhen,
    ];

    private ReferencedTypes(EquatableArray<string> names) => Names = names;

    /// <summary>Those that there are, by their names in metadata.</summary>
    public EquatableArray<string> Names { get; }

    /// <param name="references">The consumer's references.</param>
    /// <param name="project">What the consumer's assembly is called: another one may show it its internal types.</param>
    public static ReferencedTypes In(ImmutableArray<MetadataReference> references, ProjectNames project)
    {
        var compilation = CSharpCompilation.Create(project.AssemblyName, references: references);
        var found = new List<string>();
        foreach (var name in Wanted.Append(SupportType(project.SupportNamespace)))
        {
            if (Visible(compilation, name, project) > 0)
            {
                found.Add(name);
            }
        }

        if (Visible(compilation, SetsRequiredMembers, project) > 1)
        {
            found.Add(AmbiguousSetsRequiredMembers);
        }

        return new ReferencedTypes(found.ToEquatableArray());
    }

    /// <summary>A type by which support code in a namespace is known.</summary>
    public static string SupportType(string supportNamespace) => supportNamespace.Replace("@", "") + ".ApiException";

    public bool Contains(string name)
    {
        foreach (var one in Names)
        {
            if (string.Equals(one, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many assemblies show a type of that name.</summary>
    private static int Visible(CSharpCompilation compilation, string name, ProjectNames project) =>
        compilation
            .GetTypesByMetadataName(name)
            .Count(type =>
                compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
                || (
                    project.IsSigned
                    && type.DeclaredAccessibility == Accessibility.Internal
                    && IsFriend(type.ContainingAssembly, project.AssemblyName)
                )
            );

    /// <summary>
    /// True when an assembly shows its internal types to the consumer by name and key. The key is not at hand here; that it fits is the
    /// compiler's to check.
    /// </summary>
    private static bool IsFriend(IAssemblySymbol owner, string consumer) =>
        owner
            .GetAttributes()
            .Any(attribute =>
                attribute is { AttributeClass.Name: "InternalsVisibleToAttribute", ConstructorArguments.Length: 1 }
                && attribute.ConstructorArguments[0].Value is string friend
                && string.Equals(friend.Split(',')[0].Trim(), consumer, StringComparison.OrdinalIgnoreCase)
            );
}
