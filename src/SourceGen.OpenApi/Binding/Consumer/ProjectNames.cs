using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>What the consumer's project says of itself.</summary>
internal sealed record ProjectNames
{
    private ProjectNames(
        string assemblyName,
        string rootNamespace,
        string supportNamespace,
        bool wantsDateTime,
        EquatableArray<OwnType> ownTypes
    )
    {
        OwnTypes = ownTypes;
        WantsDateTime = wantsDateTime;
        AssemblyName = assemblyName;
        RootNamespace = rootNamespace;
        SupportNamespace = supportNamespace;
    }

    public string AssemblyName { get; }

    /// <summary>The <c>OpenApiType</c> items, as they are written.</summary>
    public EquatableArray<OwnType> OwnTypes { get; }

    /// <summary>The root of all emitted namespaces, made of identifiers.</summary>
    public string RootNamespace { get; }

    /// <summary>Where the support types go unless a reference has taken it: as the project says, or <c>OpenApi</c> below the root.</summary>
    public string SupportNamespace { get; }

    /// <summary>True when dates are <c>DateTime</c> although the target framework has a type for them.</summary>
    public bool WantsDateTime { get; }

    public static ProjectNames Of(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var assemblyName = compilation.AssemblyName ?? "";
        var root = NamespaceNames.Root(rootNamespace, assemblyName);
        options.GlobalOptions.TryGetValue("build_property." + SettingTable.SupportNamespace, out var support);
        options.GlobalOptions.TryGetValue("build_property." + SettingTable.DateType, out var dateType);
        var usual = root + ".OpenApi";
        return new ProjectNames(
            assemblyName,
            root,
            string.IsNullOrWhiteSpace(support) ? usual : NamespaceNames.Clean(support!.Trim(), usual),
            string.Equals(dateType?.Trim(), nameof(DateTime), StringComparison.OrdinalIgnoreCase),
            OwnTypeReader.Written(options.GlobalOptions)
        );
    }
}
