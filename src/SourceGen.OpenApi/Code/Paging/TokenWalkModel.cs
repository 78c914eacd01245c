namespace SourceGen.OpenApi;

/// <summary>Puts the token of each response into the next request.</summary>
/// <param name="Next">The token of the next page.</param>
/// <param name="To">Where it goes.</param>
internal sealed record TokenWalkModel(AccessorModel Next, SlotModel To) : WalkModel
{
    public override string Walk => "TokenWalk";

    public override string Description => "TokenPaging";

    public override void Describe(IWalkDescription description)
    {
        description.Text("Next", Next);
        description.Slot("To", To);
        description.Flag("EndsAtZero", Next.Type.Traits.IsNumber);
    }
}
