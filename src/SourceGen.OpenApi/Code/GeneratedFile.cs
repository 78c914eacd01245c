namespace SourceGen.OpenApi;

/// <summary>One file to write: the incremental unit of output. One sealed record for each kind of artifact derives from it.</summary>
internal abstract record GeneratedFile(FileHeader Header)
{
    public string HintName => Header.HintName;

    public string Namespace => Header.Namespace;

    public string? Source => Header.Source;

    public string SupportNamespace => Header.SupportNamespace;

    public bool IsPublic => Header.IsPublic;

    public bool UsesObsolete => Header.UsesObsolete;

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Visibility => IsPublic ? "public" : "internal";
}

/// <summary>What every file has, whatever is in it.</summary>
/// <param name="HintName">The name under which the compilation knows the file; unique ignoring case.</param>
/// <param name="Namespace">The namespace of the types in it.</param>
/// <param name="SupportNamespace"><c>global::</c> and the namespace of the support types, without a dot at its end.</param>
/// <param name="IsPublic">Visibility of the types in it.</param>
internal sealed record FileHeader(string HintName, string Namespace, string SupportNamespace, bool IsPublic)
{
    /// <summary>The document's project-relative path, named in the file; null for support code.</summary>
    public string? Source { get; init; }

    /// <summary>True when the file may name something that carries <c>[Obsolete]</c>, which is no reason to warn about generated code.</summary>
    public bool UsesObsolete { get; init; }

    /// <summary>True where an attribute that the file names has the name of one that a reference shows.</summary>
    public bool ShadowsAttribute { get; init; }
}
