using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

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

    public bool HasDateOnly { get; init; }

    public bool HasTimeProvider { get; init; }

    /// <summary>Microsoft.Extensions.Http is referenced: registration methods are emitted.</summary>
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

    public bool HasNotNullWhen { get; init; }

    /// <summary>The root of all emitted namespaces, made of identifiers.</summary>
    public string RootNamespace { get; init; } = "";

    public string AssemblyName { get; init; } = "";

    /// <summary>True when a reference already brings support types under the same root namespace.</summary>
    public bool IsSupportNamespaceTaken { get; init; }

    public static ConsumerCapabilities Of(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var root = NamespaceNames.Root(rootNamespace, compilation.AssemblyName ?? "");
        var version = (compilation as CSharpCompilation)?.LanguageVersion ?? Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp1;
        return new ConsumerCapabilities
        {
            HasCSharp11 = version >= Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11,
            LanguageVersion = version.ToDisplayString(),
            HasSystemTextJson = Sees(compilation, "System.Text.Json.Utf8JsonReader"),
            HasDateOnly = Sees(compilation, "System.DateOnly"),
            HasTimeProvider = Sees(compilation, "System.TimeProvider"),
            HasHttpClientFactory = Sees(compilation, "Microsoft.Extensions.DependencyInjection.IHttpClientBuilder"),
            HasLogging = Sees(compilation, "Microsoft.Extensions.Logging.ILogger"),
            HasConfiguration = Sees(compilation, "Microsoft.Extensions.Configuration.IConfiguration"),
            HasIsExternalInit = Sees(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            HasRequiredMember = Sees(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute"),
            HasSetsRequiredMembers = Sees(compilation, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
            HasCompilerFeatureRequired = Sees(compilation, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute"),
            HasNotNullWhen = Sees(compilation, "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute"),
            RootNamespace = root,
            AssemblyName = compilation.AssemblyName ?? "",
            IsSupportNamespaceTaken = Sees(compilation, root.Replace("@", "") + ".OpenApi.ApiException"),
        };
    }

    /// <summary>True when some accessible type of that name exists, however many assemblies hold one.</summary>
    private static bool Sees(Compilation compilation, string metadataName)
    {
        foreach (var type in compilation.GetTypesByMetadataName(metadataName))
        {
            if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            {
                return true;
            }
        }

        return false;
    }
}
