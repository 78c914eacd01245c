using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SourceGen.OpenApi.Tests;

/// <summary>Build properties and item metadata as the compiler hands them to a generator.</summary>
internal sealed class InMemoryOptions(
    IReadOnlyDictionary<string, string> properties,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> metadata
) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties, "build_property.");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        metadata.TryGetValue(textFile.Path, out var items) ? new Options(items, "build_metadata.AdditionalFiles.") : Options.Empty;

    private sealed class Options(IReadOnlyDictionary<string, string> values, string prefix) : AnalyzerConfigOptions
    {
        public static Options Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), "");

        public override IEnumerable<string> Keys => values.Keys.Select(key => prefix + key);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && values.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
