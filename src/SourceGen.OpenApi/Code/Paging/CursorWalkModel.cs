namespace SourceGen.OpenApi;

/// <summary>Goes on from a field of the rows.</summary>
internal sealed record CursorWalkModel : WalkModel
{
    public required SlotModel To { get; init; }

    public required string ItemsPointer { get; init; }

    public EquatableArray<ApiCursorSource> Sources { get; init; }

    /// <summary>A member of the support code's <c>CursorFormat</c>.</summary>
    public required string Format { get; init; }

    public bool IsAscending { get; init; }

    public SlotModel? Direction { get; init; }

    public string? AscendingValue { get; init; }

    public SlotModel? Order { get; init; }

    public string? DefaultOrder { get; init; }

    public bool IsStartRequired { get; init; }

    public int? PageCapacity { get; init; }

    public override string Walk => "CursorWalk";

    public override string Description => "CursorPaging";

    public override SlotModel Position => To;

    public override SlotModel Start => To;

    public override void Describe(IWalkDescription description)
    {
        description.Sources("Sources", Sources);
        description.Slot("To", To);
        description.Value("ItemsPointer", ItemsPointer);
        description.Choice("Format", "CursorFormat", Format);
        description.Choice("Direction", "CursorDirection", IsAscending ? "Ascending" : "Descending");
        description.Slot("DirectionSlot", Direction);
        description.Value("AscendingValue", AscendingValue);
        description.Slot("OrderSlot", Order);
        description.Value("DefaultOrder", DefaultOrder);
        description.Flag("IsStartRequired", IsStartRequired);
        description.Value("PageCapacity", PageCapacity);
    }
}
