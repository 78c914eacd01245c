namespace SourceGen.OpenApi;

/// <summary>A file with a stand-in for the server, for consumers' tests.</summary>
internal sealed record FakesFile(FileHeader Header) : GeneratedFile(Header)
{
    public required ClientModel Client { get; init; }

    /// <summary>The class name.</summary>
    public required string Name { get; init; }

    public EquatableArray<FakeAnswerModel> Answers { get; init; }
}

/// <summary>What the stand-in answers to one operation: the document's example.</summary>
/// <param name="Method">Upper-case HTTP method.</param>
/// <param name="UrlTemplate">The path as the document writes it.</param>
/// <param name="Status">The status of the response that the example is of.</param>
/// <param name="ContentType">Null where the response has no body.</param>
/// <param name="Body">The example as compact JSON or as text.</param>
internal sealed record FakeAnswerModel(string Method, string UrlTemplate, int Status, string? ContentType, string Body)
{
    /// <summary>Where a request says which page it wants; null where nothing but the answer itself ends the listing.</summary>
    public SlotModel? Position { get; init; }

    /// <summary>Where the rows are.</summary>
    public string ItemsPointer { get; init; } = "";

    /// <summary>True where the position counts rows.</summary>
    public bool IsOffset { get; init; }
}
