namespace SourceGen.OpenApi;

/// <summary>A paging protocol that a walk can follow. Each protocol is a record of its own, with the places that it needs.</summary>
internal abstract record PaginationStyle
{
    /// <summary>What <c>x-pagination</c> calls it.</summary>
    public abstract string Word { get; }

    /// <summary>The places that this protocol has besides the common ones.</summary>
    public abstract IEnumerable<PaginationPlace> Places { get; }

    /// <summary>What <c>x-pagination</c> says besides places, as YAML: where counting begins, which way rows come.</summary>
    public virtual IEnumerable<PaginationSetting> Settings => [];

    /// <summary>Places in the request that the walk fills in, so that no caller sets them.</summary>
    public abstract IEnumerable<string?> Owned { get; }

    /// <summary>Pointer in the response to what leads on; nothing there ends the listing. Null where the protocol has no such thing.</summary>
    public virtual string? Leads => null;

    /// <summary>A place in the request whose first value may be the caller's, where the document offers it as a filter.</summary>
    public virtual string? Start => null;

    /// <summary>True where the server's links carry the position, so that parameters for it are nobody's to set.</summary>
    public virtual bool IsLed => false;
}

/// <summary>A key of <c>x-pagination</c> that names no place.</summary>
internal sealed record PaginationSetting(string Key, string Value);

/// <summary>The part of an exchange in which a place stands.</summary>
internal enum PaginationPart
{
    Request,
    Response,
    Row,
}

/// <summary>Something that a description of paging points at.</summary>
/// <param name="Key">The key of <c>x-pagination</c> that names it.</param>
/// <param name="Part">Where it has to be.</param>
/// <param name="Value">A JSON Pointer, or a place in the request; null where the key is not given.</param>
internal sealed record PaginationPlace(string Key, PaginationPart Part, string? Value)
{
    public static PaginationPlace InRequest(string key, string? place) => new(key, PaginationPart.Request, place);

    public static PaginationPlace InResponse(string key, string? pointer) => new(key, PaginationPart.Response, pointer);

    public static PaginationPlace InRow(string key, string? pointer) => new(key, PaginationPart.Row, pointer);
}
