namespace SourceGen.OpenApi;

/// <summary>A file of support code: its text is fixed, only namespace, visibility and conditions change on the way out.</summary>
internal sealed record SupportFile(FileHeader Header) : GeneratedFile(Header)
{
    /// <summary>First part of the names of all support files.</summary>
    public const string HintPrefix = "OpenApi";

    /// <summary>The embedded file, such as <c>Support/Paging/Page.cs</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>Symbols to define at the file's top.</summary>
    public EquatableArray<string> Symbols { get; init; }
}
