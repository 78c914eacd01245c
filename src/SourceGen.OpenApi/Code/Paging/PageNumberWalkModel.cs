namespace SourceGen.OpenApi;

/// <summary>Counts pages from the start of the listing.</summary>
/// <param name="Page">Where the page number goes.</param>
/// <param name="FirstPage">The number of the first page.</param>
internal sealed record PageNumberWalkModel(SlotModel Page, int FirstPage) : WalkModel
{
    /// <summary>The page size that the server says it used.</summary>
    public AccessorModel? EchoedLimit { get; init; }

    /// <summary>The position that the server says it answered.</summary>
    public AccessorModel? EchoedPosition { get; init; }

    /// <summary>How many pages there are.</summary>
    public AccessorModel? TotalPages { get; init; }

    /// <summary>The number of the last page.</summary>
    public AccessorModel? LastPage { get; init; }

    public override string Walk => "OffsetWalk";

    public override string Description => "OffsetPaging";

    public override SlotModel Position => Page;

    public override void Describe(IWalkDescription description)
    {
        description.Slot("Offset", Page);
        description.Flag("IsPageNumber", isOn: true);
        description.Value("FirstPage", FirstPage);
        description.Number("EchoedLimit", EchoedLimit);
        description.Number("EchoedPosition", EchoedPosition);
        description.Number("TotalPages", TotalPages);
        description.Number("LastPage", LastPage);
    }
}
