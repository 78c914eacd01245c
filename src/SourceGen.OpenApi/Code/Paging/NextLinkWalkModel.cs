namespace SourceGen.OpenApi;

/// <summary>Follows links in the response.</summary>
/// <param name="Next">The link to the next page.</param>
/// <param name="Previous">The link to the page before.</param>
internal sealed record NextLinkWalkModel(AccessorModel Next, AccessorModel? Previous) : WalkModel
{
    public override string Walk => "NextLinkWalk";

    public override string Description => "NextLinkPaging";

    public override void Describe(IWalkDescription description)
    {
        description.Text("Next", Next);
        description.Text("Previous", Previous);
    }
}
