namespace SourceGen.OpenApi;

/// <summary>A field of the rows positions the next request.</summary>
/// <param name="From">Pointer within a row, by value of the order parameter; a single entry with an empty key where there is no choice.</param>
/// <param name="To">The place of the cursor in the request.</param>
internal sealed record CursorStyle(EquatableArray<ApiCursorSource> From, string? To) : PaginationStyle
{
    /// <summary>Its word.</summary>
    public const string Name = "cursor";

    public override string Word => Name;

    /// <summary><c>ascending</c>, <c>descending</c>, or the name of the boolean or enum that says so.</summary>
    public string? Direction { get; init; }

    /// <summary>True where the field is an id in an order that only the server knows: <c>opaque: true</c>.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>The parameter whose value chooses among <see cref="From"/>, where there is a choice.</summary>
    public string? Order { get; init; }

    public override IEnumerable<PaginationPlace> Places =>
        From.Select(static source => PaginationPlace.InRow(source.Key, source.Pointer))
            .Append(PaginationPlace.InRequest("to", To))
            .Append(PaginationPlace.InRequest("order", Order))
            .Append(PaginationPlace.InRequest("direction", Direction is "ascending" or "descending" ? null : Direction));

    public override IEnumerable<PaginationSetting> Settings =>
        IsOpaque ? [new PaginationSetting("opaque", "true")]
        : Direction is "ascending" or "descending" ? [new PaginationSetting("direction", Direction)]
        : [];

    public override IEnumerable<string?> Owned => [To];

    public override string? Start => To;
}

/// <summary>For one value of the order parameter, the row's field that positions the next request.</summary>
internal sealed record ApiCursorSource(string Order, string Pointer)
{
    /// <summary>Where it stands in <c>x-pagination</c>.</summary>
    public string Key => Order.Length == 0 ? "from" : "from/" + Order.Replace("~", "~0").Replace("/", "~1");
}
