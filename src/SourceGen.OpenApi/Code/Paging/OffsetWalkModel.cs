namespace SourceGen.OpenApi;

/// <summary>Counts rows from the start of the listing.</summary>
/// <param name="Offset">Where the number of the first wanted row goes.</param>
/// <param name="FirstRow">The number of the first row of all, mostly 0.</param>
internal sealed record OffsetWalkModel(SlotModel Offset, int FirstRow) : WalkModel
{
    /// <summary>The page size that the server says it used.</summary>
    public AccessorModel? EchoedLimit { get; init; }

    /// <summary>The position that the server says it answered.</summary>
    public AccessorModel? EchoedPosition { get; init; }

    public override string Walk => "OffsetWalk";

    public override string Description => "OffsetPaging";

    public override SlotModel Position => Offset;

    public override bool CountsRows => true;

    public override void Describe(IWalkDescription description)
    {
        description.Slot("Offset", Offset);
        description.Value("FirstPage", FirstRow == 0 ? null : FirstRow);
        description.Number("EchoedLimit", EchoedLimit);
        description.Number("EchoedPosition", EchoedPosition);
    }
}
