using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SourceGen.OpenApi;

/// <summary>The few facts about the consumer's compilation that decide what is emitted; nothing else is taken from it.</summary>
internal sealed record ConsumerCapabilities
{
    /// <summary>C# 11 or later: <c>required</c> members, raw and UTF-8 literals.</summary>
    public bool HasCSharp11 { get; init; }

    /// <summary>The language version as the consumer would write it, for the diagnostic below the floor.</summary>
    public string LanguageVersion { get; init; } = "";

    /// <summary>System.Text.Json is referenced.</summary>
    public bool HasSystemTextJson { get; init; }

    /// <summary><c>DateOnly</c> and <c>TimeOnly</c> exist and are wanted.</summary>
    public bool HasDateOnly { get; init; }

    public bool HasTimeProvider { get; init; }

    /// <summary>Microsoft.Extensions.Http 8 or later is referenced: registration methods are emitted.</summary>
    public bool HasHttpClientFactory { get; init; }

    /// <summary>Microsoft.Extensions.Logging.Abstractions is referenced.</summary>
    public bool HasLogging { get; init; }

    /// <summary>Microsoft.Extensions.Configuration.Binder's interfaces are referenced.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>Types that the compiler looks up by name and the consumer already has, its own polyfills included.</summary>
    public bool HasIsExternalInit { get; init; }

    public bool HasRequiredMember { get; init; }

    public bool HasCompilerFeatureRequired { get; init; }

    public bool HasSetsRequiredMembers { get; init; }

    /// <summary>Several assemblies show that attribute, so that only one of the consumer's own can be named.</summary>
    public bool IsSetsRequiredMembersAmbiguous { get; init; }

    public bool HasNotNullWhen { get; init; }

    /// <summary>The symbols that the consumer defines, or its references stand for, and support code asks for; sorted.</summary>
    public EquatableArray<string> Symbols { get; init; }

    /// <summary>The types of its own that the project puts in place of formats and schemas.</summary>
    public EquatableArray<OwnType> OwnTypes { get; init; }

    /// <summary>The root of all emitted namespaces, made of identifiers.</summary>
    public string RootNamespace { get; init; } = "";

    public string AssemblyName { get; init; } = "";

    /// <summary>Where the support types go unless a reference has taken it; null for <c>OpenApi</c> below the root.</summary>
    public string? SupportNamespace { get; init; }

    /// <summary>True when a reference already brings support types in that namespace.</summary>
    public bool IsSupportNamespaceTaken { get; init; }

    public static ConsumerCapabilities Of(Compilation compilation, ProjectNames project, ReferencedTypes referenced, ParseOptions options)
    {
        var version = (compilation as CSharpCompilation)?.LanguageVersion ?? Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp1;
        return new ConsumerCapabilities
        {
            HasCSharp11 = version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            LanguageVersion = version.ToDisplayString(),
            HasSystemTextJson = Sees(ReferencedTypes.SystemTextJson),
            HasDateOnly = Sees(ReferencedTypes.DateOnly) && !project.WantsDateTime,
            HasTimeProvider = Sees(ReferencedTypes.TimeProvider),
            HasHttpClientFactory = Sees(ReferencedTypes.HttpClientFactory),
            HasLogging = Sees(ReferencedTypes.Logging),
            HasConfiguration = Sees(ReferencedTypes.Configuration),
            HasIsExternalInit = Sees(ReferencedTypes.IsExternalInit),
            HasRequiredMember = Sees(ReferencedTypes.RequiredMember),
            HasSetsRequiredMembers = Sees(ReferencedTypes.SetsRequiredMembers),
            IsSetsRequiredMembersAmbiguous = IsAmbiguous(ReferencedTypes.SetsRequiredMembers),
            HasCompilerFeatureRequired = Sees(ReferencedTypes.CompilerFeatureRequired),
            HasNotNullWhen = Sees(ReferencedTypes.NotNullWhen),
            Symbols = SupportSymbols.Of(
                options,
                Sees(ReferencedTypes.TimeProvider),
                Sees(ReferencedTypes.Logging),
                IsAmbiguous(ReferencedTypes.SetsRequiredMembers),
                project.WantsDateTime
            ),
            OwnTypes = OwnTypeReader.Of(compilation, project.OwnTypes),
            RootNamespace = project.RootNamespace,
            SupportNamespace = project.SupportNamespace,
            AssemblyName = project.AssemblyName,
            IsSupportNamespaceTaken = Sees(ReferencedTypes.SupportType(project.SupportNamespace)),
        };

        bool IsAmbiguous(string name) =>
            referenced.Contains(ReferencedTypes.AmbiguousSetsRequiredMembers) && compilation.Assembly.GetTypeByMetadataName(name) is null;

        // Polyfills stand among the consumer's own sources.
        bool Sees(string name) => referenced.Contains(name) || compilation.Assembly.GetTypeByMetadataName(name) is not null;
    }
}
