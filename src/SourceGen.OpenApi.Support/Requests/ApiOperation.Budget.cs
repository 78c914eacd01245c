// Needed for: RequestLimit
namespace SourceGen.OpenApi.Support;

/// <content>Budgets.</content>
internal sealed partial class ApiOperation
{
    /// <summary>The budget that the document gives the operation; operations that state the same one share it.</summary>
    public RequestLimit? Budget { get; init; }
}
