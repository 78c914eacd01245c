using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi;

/// <summary>What the consumer's project is called.</summary>
internal sealed record ProjectNames
{
    private ProjectNames(string assemblyName, string rootNamespace)
    {
        AssemblyName = assemblyName;
        RootNamespace = rootNamespace;
    }

    public string AssemblyName { get; }

    /// <summary>The root of all emitted namespaces, made of identifiers.</summary>
    public string RootNamespace { get; }

    public static ProjectNames Of(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var assemblyName = compilation.AssemblyName ?? "";
        return new ProjectNames(assemblyName, NamespaceNames.Root(rootNamespace, assemblyName));
    }
}
