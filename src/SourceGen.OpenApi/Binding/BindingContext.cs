namespace SourceGen.OpenApi;

/// <summary>What the binders of one document share: what they read, where the output goes, and what they found wrong.</summary>
internal sealed class BindingContext
{
    private readonly List<BindingProblem> _problems = [];
    private readonly List<ListingNote> _listings = [];
    private readonly SilentPlaces _silent;

    public BindingContext(ApiModel model, ConsumerCapabilities consumer, DocumentNames names)
    {
        Model = model;
        Consumer = consumer;
        Names = names;
        _silent = SilentPlaces.Of(model);
    }

    public ApiModel Model { get; }

    public ConsumerCapabilities Consumer { get; }

    /// <summary>The document's namespace, client name and hint-name prefix, settled against the other documents.</summary>
    public DocumentNames Names { get; }

    public string Namespace => Names.Namespace;

    /// <summary>Takes down where the surface comes from; null where nobody asks.</summary>
    public SurfaceOrigins? Origins { get; init; }

    /// <summary><c>global::</c> and the namespace of the support types, without a dot at its end.</summary>
    public string SupportNamespace => "global::" + Names.SupportNamespace;

    /// <summary>What binding could not do, in the order found.</summary>
    public IReadOnlyList<BindingProblem> Problems => _problems;

    /// <summary>What was made of operations that look like listings, in the order found.</summary>
    public IReadOnlyList<ListingNote> Listings => _listings;

    /// <summary>Takes down how an operation pages; where it nearly does, a hint says what is missing.</summary>
    public void Note(ListingNote? listing)
    {
        if (listing is null)
        {
            return;
        }

        _listings.Add(listing);
        if (listing.Problem is { } problem)
        {
            Report(DiagnosticIds.PagingNotRecognised, listing.Pointer, problem, listing.Statement ?? "x-pagination");
        }
    }

    /// <summary>Notes a problem at a place of the document.</summary>
    public void Report(string id, string pointer, params string[] arguments) => Add(id, pointer, arguments, DiagnosticTarget.Key);

    /// <summary>Notes a problem with the value at a place of the document.</summary>
    public void ReportValue(string id, string pointer, params string[] arguments) => Add(id, pointer, arguments, DiagnosticTarget.Value);

    /// <summary>The head of the file with the type of this name.</summary>
    public FileHeader File(string typeName, bool usesObsolete = false) =>
        new(HintNames.For(Names.HintPrefix, typeName), Namespace, SupportNamespace, Model.Settings.IsPublic)
        {
            Source = Model.Path,
            UsesObsolete = usesObsolete,
            ShadowsAttribute = Consumer.IsSetsRequiredMembersAmbiguous,
        };

    private void Add(string id, string pointer, string[] arguments, DiagnosticTarget target)
    {
        var origin = Model.Origins.Of(pointer);
        if (!string.Equals(origin.File, Model.Path, StringComparison.OrdinalIgnoreCase) || !_silent.Contains(origin.Pointer))
        {
            _problems.Add(new BindingProblem(id, origin, arguments.ToEquatableArray()) { Target = target });
        }
    }
}

/// <summary>Something that binding could not do: a diagnostic's id, where it was written, and the message's arguments.</summary>
internal sealed record BindingProblem(string Id, Origin Origin, EquatableArray<string> Arguments)
{
    /// <summary>Whether the member's name or its value is what is wrong.</summary>
    public DiagnosticTarget Target { get; init; }
}
