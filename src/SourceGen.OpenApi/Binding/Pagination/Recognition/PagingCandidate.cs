namespace SourceGen.OpenApi;

/// <summary>A reason for a protocol, or against it.</summary>
/// <param name="Weight">How much it counts; below zero against.</param>
/// <param name="Text">The reason in words.</param>
internal sealed record PagingEvidence(int Weight, string Text);

/// <summary>One way in which a listing may be paged, with all that speaks for it and against it.</summary>
internal sealed class PagingCandidate(string protocol)
{
    /// <summary>So much has to speak for a walk before it is taken: about three things that agree.</summary>
    public const int Threshold = 5;

    /// <summary>What rules a protocol out counts more than everything that could speak for it.</summary>
    private const int RuledOut = -100;

    private readonly List<PagingEvidence> _evidence = [];
    private readonly List<string> _missing = [];

    /// <summary>The word of <c>x-pagination</c> for it.</summary>
    public string Protocol => protocol;

    public IReadOnlyList<PagingEvidence> Evidence => _evidence;

    /// <summary>What would have made it certain.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The walk that it would be.</summary>
    public ApiPagination? Pagination { get; set; }

    public int Score => _evidence.Sum(static item => item.Weight);

    /// <summary>How much speaks for it, whatever speaks against it.</summary>
    public int ForIt => _evidence.Where(static item => item.Weight > 0).Sum(static item => item.Weight);

    public bool IsSure => Score >= Threshold && Pagination is not null;

    public void For(int weight, string text) => _evidence.Add(new PagingEvidence(weight, text));

    public void Against(int weight, string text)
    {
        _evidence.Add(new PagingEvidence(-weight, text));
        _missing.Add(text);
    }

    public void RuleOut(string text)
    {
        _evidence.Add(new PagingEvidence(RuledOut, text));
        _missing.Add(text);
    }

    public void Lacks(string text) => _missing.Add(text);
}
