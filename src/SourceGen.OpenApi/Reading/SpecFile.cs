using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>
/// One of the AdditionalFiles with its settings. It is the only thing in the pipeline that holds text, and it compares by path, settings and content:
/// the compiler server makes new <see cref="Microsoft.CodeAnalysis.AdditionalText"/> objects for every build.
/// </summary>
internal sealed class SpecFile : IEquatable<SpecFile>
{
    private string[]? _references;
    private string? _extends;
    private string[]? _servers;

    /// <summary>The path as the compiler knows it: where diagnostics are reported.</summary>
    public required string Path { get; init; }

    /// <summary>The path relative to the project with forward slashes; a file outside has its <c>Link</c>, or else its name.</summary>
    public required string RelativePath { get; init; }

    public required ClientSettings Settings { get; init; }

    /// <summary>True for a document to make a client from; others may still be the target of a <c>$ref</c>.</summary>
    public required bool IsOpenApi { get; init; }

    /// <summary>True when the text is JSON, else it is YAML.</summary>
    public required bool IsJson { get; init; }

    /// <summary>Checksum of the text; empty when the file cannot be a document and was not read.</summary>
    public required string ContentHash { get; init; }

    /// <summary>False for a file that was not opened.</summary>
    public bool IsRead => ContentHash.Length > 0;

    /// <summary>True for an overlay: a file with <c>overlay</c> at top level.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>What an overlay says it changes: a path relative to it, or a URL; null where it says nothing.</summary>
    public string? Extends =>
        IsOverlay ? _extends ??= (ParsedTree.Of(this, CancellationToken.None).Root as JsonObject).Text("extends") : null;

    /// <summary>The addresses that a document names as its servers.</summary>
    public IReadOnlyList<string> Servers =>
        _servers ??= [.. ServerAddresses.Of(ParsedTree.Of(this, CancellationToken.None).Root as JsonObject)];

    /// <summary>What is wrong with the settings.</summary>
    public EquatableArray<DiagnosticInfo> SettingDiagnostics { get; init; }

    /// <summary>The text; left out of the comparison, the hash stands for it.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The other files that this one points into, as written and relative to it; found by a scan of the text, once.</summary>
    public EquatableArray<string> References => new(_references ??= ForeignReferences.In(Text));

    /// <inheritdoc />
    public bool Equals(SpecFile? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && string.Equals(Path, other.Path, StringComparison.Ordinal)
            && string.Equals(RelativePath, other.RelativePath, StringComparison.Ordinal)
            && IsOpenApi == other.IsOpenApi
            && string.Equals(ContentHash, other.ContentHash, StringComparison.Ordinal)
            && Settings == other.Settings
            && SettingDiagnostics == other.SettingDiagnostics
        );

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SpecFile);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path) ^ StringComparer.Ordinal.GetHashCode(ContentHash);
}
