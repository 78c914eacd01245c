namespace SourceGen.OpenApi.Support;

/// <summary>How a listing is walked. Read once, when the listing is asked for.</summary>
public sealed class PageOptions
{
    /// <summary>
    /// Rows to ask for in one request, within the bounds that the document gives; null for the server's own choice. The server
    /// may send fewer. Of no effect where the operation lets nobody choose.
    /// </summary>
    public int? PageSize { get; set; }

    /// <summary>The most rows that the walk delivers; null for all.</summary>
    public int? MaxItems { get; set; }

    /// <summary>Where to begin: the token of a page of the same listing; null for the start.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>Whether the next page is fetched while the current one is used; on unless switched off.</summary>
    public bool Prefetch { get; set; } = true;

    /// <summary>Settings for each of the walk's requests.</summary>
    public RequestOptions? Request { get; set; }
}
