namespace SourceGen.OpenApi;

/// <summary>Follows links in the <c>Link</c> header.</summary>
internal sealed record LinkHeaderWalkModel : WalkModel
{
    public override string Walk => "NextLinkWalk";

    public override string Description => "NextLinkPaging";

    public override void Describe(IWalkDescription description) => description.Flag("UsesLinkHeader", isOn: true);
}
