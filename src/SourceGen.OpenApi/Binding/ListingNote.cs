namespace SourceGen.OpenApi;

/// <summary>How one operation pages, or why it stays plain: for the report and for the hint.</summary>
/// <param name="Pointer">The operation.</param>
/// <param name="Name">Verb and path.</param>
/// <param name="Statement">The walk as <c>x-pagination</c> states it; null where not even the rows are known.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Problem">What was missing for a walk; null where the operation is walked.</param>
internal sealed record ListingNote(string Pointer, string Name, string? Statement, EquatableArray<string> Evidence, string? Problem)
{
    /// <summary>A near miss is told from so much evidence on; a lone parameter called <c>count</c> is none.</summary>
    private const int LeastToTell = 3;

    /// <summary>An operation whose document says how it pages.</summary>
    public static ListingNote Stated(ApiOperation operation, ApiPagination pagination) =>
        new(operation.Pointer, NameOf(operation), PaginationText.Of(pagination), ["the document states it"], Problem: null);

    /// <summary>An operation whose paging was recognised.</summary>
    public static ListingNote Walked(ApiOperation operation, PagingCandidate candidate) => Of(operation, candidate, problem: null);

    /// <summary>What is missing where an operation stays plain; null for what hardly looks like a listing.</summary>
    public static ListingNote? NearMiss(ApiOperation operation, PagingRecognition recognition)
    {
        if (recognition.Sure.Count > 0)
        {
            return Of(operation, recognition.Sure[0], "places of types that a walk can read and fill") with { Statement = null };
        }

        return recognition.Nearest is { } nearest && nearest.ForIt < LeastToTell
            ? null
            : Of(operation, recognition.Nearest, recognition.Problem);
    }

    private static ListingNote Of(ApiOperation operation, PagingCandidate? candidate, string? problem) =>
        new(
            operation.Pointer,
            NameOf(operation),
            candidate?.Pagination is { } pagination ? PaginationText.Of(pagination) : null,
            (candidate?.Evidence ?? []).Where(static item => item.Weight > 0).Select(static item => item.Text).ToEquatableArray(),
            problem
        );

    private static string NameOf(ApiOperation operation) => operation.Method + " " + operation.Path;
}
