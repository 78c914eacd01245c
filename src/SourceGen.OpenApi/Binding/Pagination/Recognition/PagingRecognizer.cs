namespace SourceGen.OpenApi;

/// <summary>Recognises how a document pages that says nothing of it: facts, then candidates with their evidence, then one decision.</summary>
internal sealed class PagingRecognizer(TypeTable types, ApiModel model)
{
    /// <summary>The protocols; where two are as sure, the earlier one is taken: a server's own link or token needs no counting.</summary>
    private static readonly Func<ListingFacts, PagingCandidate?>[] Protocols =
    [
        NextLinkProtocol.Propose,
        TokenProtocol.Propose,
        LinkHeaderProtocol.Propose,
        LastRowProtocol.Propose,
        OffsetProtocol.Propose,
        PageNumberProtocol.Propose,
    ];

    /// <summary>More than evidence among those that count can come to.</summary>
    private const int Led = 100;

    private readonly ListingFactsReader _reader = new(types);
    private int? _usualFirstPage;
    private bool _isUsualKnown;

    /// <summary>What is made of an operation; null where it does not look like a listing at all.</summary>
    public PagingRecognition? Recognize(ApiOperation operation)
    {
        var facts = _reader.Read(operation, UsualFirstPage(), out var problem);
        if (facts is null)
        {
            return problem is null || !LooksPaged(operation) ? null : new PagingRecognition([], Nearest: null, problem);
        }

        var candidates = Protocols.Select(propose => propose(facts)).OfType<PagingCandidate>().ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var sure = candidates.Where(static candidate => candidate.IsSure).OrderByDescending(Rank).ToList();
        var near = candidates.OrderByDescending(static candidate => candidate.ForIt).First();
        return new PagingRecognition(sure, near, near.Missing.Count > 0 ? string.Join("; ", near.Missing) : "more that speaks for it");
    }

    /// <summary>A link or token that the server gives out is sure by itself; among those that count, more evidence wins.</summary>
    private static int Rank(PagingCandidate candidate) =>
        candidate.Score + (candidate.Pagination!.Style is OffsetStyle or PageNumberStyle ? 0 : Led);

    private static bool LooksPaged(ApiOperation operation) =>
        operation.Parameters.Any(static parameter =>
            FactText.Of(parameter.Name).SaysAny("page", "offset", "cursor", "limit", "skip", "after") is not null
        ) || operation.Method is "POST";

    /// <summary>Where the listings of the document that say it begin to count; null where none does or they differ.</summary>
    private int? UsualFirstPage()
    {
        if (_isUsualKnown)
        {
            return _usualFirstPage;
        }

        _isUsualKnown = true;
        var said = model
            .Operations.SelectMany(static operation => operation.Parameters)
            .Where(static parameter => PageNumberProtocol.IsCalledPage(FactText.Of(parameter.Name)))
            .Select(parameter =>
                FirstNumber.Of(
                    types.Target(parameter.Schema),
                    parameter.Example,
                    FactText.Of(parameter.Description, parameter.Schema.Description)
                )
            )
            .Where(static number => number is 0 or 1)
            .Distinct()
            .Take(2)
            .ToList();
        return _usualFirstPage = said.Count == 1 ? said[0] : null;
    }
}

/// <summary>What was made of an operation that looks like a listing.</summary>
/// <param name="Sure">The ways in which it is walked, the best first: the first whose types fit is taken.</param>
/// <param name="Nearest">What comes nearest; null where not even the rows are known.</param>
/// <param name="Problem">What is missing where none is sure.</param>
internal sealed record PagingRecognition(IReadOnlyList<PagingCandidate> Sure, PagingCandidate? Nearest, string Problem);
