namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;

/// <summary>One page of a listing, with what is needed to go on from it.</summary>
/// <typeparam name="T">The row type.</typeparam>
public class Page<T>
{
    private readonly Func<string>? _writeToken;
    private readonly Func<string>? _writePreviousToken;
    private string? _token;
    private string? _previousToken;

    /// <summary>A page of rows.</summary>
    /// <param name="items">The rows.</param>
    /// <param name="continuationToken">What resumes after it; null for the last page.</param>
    public Page(IReadOnlyList<T> items, string? continuationToken = null)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        _token = continuationToken;
    }

    internal Page(IReadOnlyList<T> items, Func<string>? writeToken, Func<string>? writePreviousToken)
    {
        Items = items;
        _writeToken = writeToken;
        _writePreviousToken = writePreviousToken;
    }

    /// <summary>The rows, in the server's order, without those that an earlier page of this walk had.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>
    /// Opaque text that resumes exactly after this page, given as <see cref="PageOptions.ContinuationToken"/>; null where the
    /// listing ends. It may be stored, and holds no credential. It is made when it is first read.
    /// </summary>
    public string? ContinuationToken => _token ??= _writeToken?.Invoke();

    /// <summary>
    /// What resumes with the page before this one and goes on backwards, page by page; null where there is none or the server
    /// offers no way back. Within a page the rows keep the server's order.
    /// </summary>
    public string? PreviousToken
    {
        get => _previousToken ??= _writePreviousToken?.Invoke();
        init => _previousToken = value;
    }

    /// <summary>Rows in the whole listing as the server counts them; null where it does not say.</summary>
    public long? TotalCount { get; init; }

    /// <summary>
    /// True where rows came or went in front of this page while the walk ran. Where rows have an identity, the walk has made up
    /// for it: none is lost or repeated. Where they have none, rows may have been repeated or missed.
    /// </summary>
    public bool HasDrifted { get; init; }

    /// <summary>The response that the page came with.</summary>
    public ApiResponse Response { get; init; } = EmptyResponse.Instance;
}

/// <summary>One page of a listing, with the body that it came in.</summary>
/// <typeparam name="T">The row type.</typeparam>
/// <typeparam name="TEnvelope">The type of the body, which holds the rows and what stands beside them.</typeparam>
public sealed class Page<T, TEnvelope> : Page<T>
{
    /// <summary>A page of rows.</summary>
    /// <param name="items">The rows.</param>
    /// <param name="envelope">The body that they came in.</param>
    /// <param name="continuationToken">What resumes after it; null for the last page.</param>
    public Page(IReadOnlyList<T> items, TEnvelope envelope, string? continuationToken = null)
        : base(items, continuationToken) => Envelope = envelope;

    internal Page(IReadOnlyList<T> items, TEnvelope envelope, Func<string>? writeToken, Func<string>? writePreviousToken)
        : base(items, writeToken, writePreviousToken) => Envelope = envelope;

    /// <summary>
    /// The response's body as the server sent it. Its own list of rows may hold some that an earlier page had; <see cref="Page{T}.Items"/> does not.
    /// </summary>
    public TEnvelope Envelope { get; }
}

/// <summary>The response of pages that no server sent.</summary>
internal static class EmptyResponse
{
    public static ApiResponse Instance { get; } =
        new(HttpStatusCode.OK, new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase), requestId: null);
}
