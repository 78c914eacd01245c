namespace SourceGen.OpenApi;

/// <summary>A file of support code: what is needed of one folder. Its text is fixed but for namespace, visibility and conditions.</summary>
internal sealed record SupportFile(FileHeader Header) : GeneratedFile(Header)
{
    /// <summary>First part of the names of all support files.</summary>
    public const string HintPrefix = "OpenApi";

    /// <summary>The embedded files, such as <c>Support/Paging/Page.cs</c>, in the order in which they are written.</summary>
    public required EquatableArray<string> Parts { get; init; }

    /// <summary>The symbols that the consumer defines and support code asks for.</summary>
    public EquatableArray<string> Symbols { get; init; }
}
