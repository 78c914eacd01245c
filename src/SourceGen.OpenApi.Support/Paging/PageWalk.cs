namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// One run through a listing; it takes one step after the other, never two at once. This is what all ways of paging have in common: sending, a
/// page's size, and knowing when a server leads nowhere. Where a walk stands is a state record; what follows from an answer is a pure function over it.
/// </summary>
internal abstract class PageWalk<TPage, T>
{
    /// <summary>So many pages in a row may bring nothing new before the server counts as endless.</summary>
    protected const int MostPagesWithoutNewRows = 100;

    protected const string CircleMessage = "The server's pages lead in a circle: rows come that came before.";

    protected const string RefusedMessage = "The server refused to go on from where the walk stood.";

    protected const string EndlessMessage = "The server sends page after page without a new row.";

    protected const string AssumptionMessage =
        "The server does not page as it was inferred from the document's names: the second page repeats the first. State the paging in the document, or switch it off.";

    private readonly BodyReader<TPage> _read;
    private readonly JsonReadState _state = new();
    private int _pagesWithoutNewRows;
    private ulong? _lastBody;
    private ulong? _earlierBody;

    protected PageWalk(WalkContext<TPage, T> context)
    {
        Context = context;
        _read = (body, state) => JsonBody.Parse(body, context.Paging.Read, state);
    }

    protected WalkContext<TPage, T> Context { get; }

    /// <summary>Goes on by about one page. It may bring no row without being at the end.</summary>
    /// <param name="remaining">Rows that are still wanted; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task<WalkStep<TPage, T>> NextAsync(int? remaining, CancellationToken cancellationToken);

    /// <summary>Opens the trace of a page, counted from 1.</summary>
    public PageSpan Trace(int page) => PageSpan.Start(Context.Transport, Context.Initial.Operation, page);

    /// <summary>Where the walk stands, as a token; null before the first page.</summary>
    protected abstract string? Standing { get; }

    protected Task<ApiResponse<TPage>> SendAsync(ApiRequest request, bool isContinued, CancellationToken cancellationToken) =>
        SendAsync(request, _read, isContinued, cancellationToken);

    /// <param name="request">What to send.</param>
    /// <param name="read">Reads the body.</param>
    /// <param name="isContinued">True where the request says where to go on: the server may refuse that place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected async Task<ApiResponse<TBody>> SendAsync<TBody>(
        ApiRequest request,
        BodyReader<TBody> read,
        bool isContinued,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!Context.Paging.IsInferred || (_earlierBody is not null && !ComparesBody))
            {
                return await Context.Transport.SendAsync(request, Page(read), _state, cancellationToken).ConfigureAwait(false);
            }

            // What was inferred is checked on the first two pages: their bodies are compared.
            ulong hash = 0;
            BodyReader<TBody> compared = (body, state) =>
            {
                hash = StableHash.Of(body);
                return read(body, state);
            };
            var response = await Context.Transport.SendAsync(request, Page(compared), _state, cancellationToken).ConfigureAwait(false);
            (_earlierBody, _lastBody) = (_lastBody, hash);
            return response;
        }
        catch (ApiException exception) when (isContinued && IsRefusal(exception))
        {
            throw Fault(RefusedMessage, exception);
        }
    }

    /// <summary>True where a page behind the second one is compared with it as well.</summary>
    protected virtual bool ComparesBody => false;

    /// <summary>True for the second page of a walk whose paging was inferred, where it is the first one to the byte.</summary>
    protected bool RepeatsFirstBody => _earlierBody is not null && _earlierBody == _lastBody;

    protected PaginationException Circle() => Fault(CircleMessage);

    protected IReadOnlyList<T> RowsOf(TPage page) => Context.Paging.Items(page) ?? Array.Empty<T>();

    protected PaginationException Fault(string message, Exception? innerException = null) => new(message, Standing, innerException);

    /// <summary>The rows of a page that were not delivered yet.</summary>
    protected static IReadOnlyList<T> Select(IReadOnlyList<T> rows, List<int> indexes)
    {
        if (indexes.Count == rows.Count)
        {
            return rows;
        }

        var selected = new T[indexes.Count];
        for (var i = 0; i < selected.Length; i++)
        {
            selected[i] = rows[indexes[i]];
        }

        return selected;
    }

    /// <summary>A step that brought no row and is not the last.</summary>
    protected static WalkStep<TPage, T> Nothing(ApiResponse response, TPage envelope, Func<string> token) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = response,
            Envelope = envelope,
            Token = token,
            TokenAfter = _ => token(),
        };

    /// <summary>The last step, where it brought no row.</summary>
    protected static WalkStep<TPage, T> End(ApiResponse response, TPage envelope, long? total) =>
        new()
        {
            Items = Array.Empty<T>(),
            Response = response,
            Envelope = envelope,
            Total = total,
            TokenAfter = static _ => "",
        };

    /// <summary>Counts pages without a new row; too many in a row are a server without end.</summary>
    protected void NoteProgress(int newRows)
    {
        _pagesWithoutNewRows = newRows > 0 ? 0 : _pagesWithoutNewRows + 1;
        if (_pagesWithoutNewRows > MostPagesWithoutNewRows)
        {
            _pagesWithoutNewRows = 0;
            throw Fault(EndlessMessage);
        }
    }

    /// <summary>Writes the size of the next page into a request, where the caller or what is left to deliver asks for one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="remaining">Rows that are still wanted.</param>
    /// <param name="doubles">Rows that are expected again.</param>
    /// <param name="usual">Rows that the server sends when it is not asked; 0 for unknown.</param>
    /// <param name="least">Fewer rows would not do.</param>
    /// <returns>What was asked for; null where the server chooses.</returns>
    protected int? SetPageSize(ApiRequest request, int? remaining, int doubles, int usual, int least)
    {
        var slot = Context.Paging.PageSize;
        if (slot is null)
        {
            return null;
        }

        var size = PageSizes.Choose(Context.Options.PageSize, slot, remaining, doubles, usual, least);
        if (size is { } value)
        {
            slot.Slot.Set(request, BodyValue.OfNumber(value));
        }

        return size;
    }

    private static AnswerReader<TBody> Page<TBody>(BodyReader<TBody> read) => new("2XX", read) { IsPage = true };

    private static bool IsRefusal(ApiException exception) =>
        exception is not PaginationException
        && exception.StatusCode
            is (HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.Gone)
                or (HttpStatusCode.RequestedRangeNotSatisfiable or (HttpStatusCode)422);
}
