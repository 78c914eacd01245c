namespace SourceGen.OpenApi;

/// <summary>One file to write: the incremental unit of output. One sealed record for each kind of artifact derives from it.</summary>
internal abstract record GeneratedFile
{
    /// <summary>The name under which the compilation knows the file; unique ignoring case.</summary>
    public required string HintName { get; init; }

    /// <summary>The namespace of the types in it.</summary>
    public required string Namespace { get; init; }

    /// <summary>The document's project-relative path, named in the header; null for support code.</summary>
    public string? Source { get; init; }

    /// <summary><c>global::</c> and the namespace of the support types, without a dot at its end.</summary>
    public required string SupportNamespace { get; init; }

    /// <summary>Visibility of the types in it.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>True when the file may name something that carries <c>[Obsolete]</c>, which is no reason to warn about generated code.</summary>
    public bool UsesObsolete { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Visibility => IsPublic ? "public" : "internal";
}
