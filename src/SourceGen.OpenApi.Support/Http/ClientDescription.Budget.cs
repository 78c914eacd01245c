// Needed for: RequestLimit
namespace SourceGen.OpenApi.Support;

/// <content>Budgets.</content>
internal sealed partial class ClientDescription
{
    /// <summary>The budget that the document gives to the whole client.</summary>
    public RequestLimit? Budget { get; init; }
}
