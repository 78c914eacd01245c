// Needed for: SendForStreamAsync
namespace SourceGen.OpenApi.Support;

using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <content>Bodies that are read as they arrive.</content>
internal partial interface IApiTransport
{
    /// <summary>Sends and hands the body over as it arrives; the caller disposes it.</summary>
    Task<ApiResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken);
}
