using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>The reference assemblies of net8.0: what a consumer on the oldest modern target compiles against.</summary>
internal static class Net80
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    public static ImmutableArray<MetadataReference> References => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load()
    {
        var folder = typeof(Net80)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "Net80References")
            .Value!;
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.dll")
                .Order(StringComparer.Ordinal)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
