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

    /// <summary>What was recognised; null for what hardly looks like a listing.</summary>
    public static ListingNote? Of(PagingRecognition recognition)
    {
        var candidate = recognition.Chosen;
        var speaking = candidate?.Evidence.Where(static item => item.Weight > 0).ToList() ?? [];
        if (recognition.Problem is not null && candidate is not null && speaking.Sum(static item => item.Weight) < LeastToTell)
        {
            return null;
        }

        return new ListingNote(
            recognition.Operation.Pointer,
            NameOf(recognition.Operation),
            candidate?.Pagination is { } pagination ? PaginationText.Of(pagination) : null,
            speaking.Select(static item => item.Text).ToEquatableArray(),
            recognition.Problem
        );
    }

    private static string NameOf(ApiOperation operation) => operation.Method + " " + operation.Path;
}
