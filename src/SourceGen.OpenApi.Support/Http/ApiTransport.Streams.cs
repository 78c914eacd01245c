// Needed for: SendForStreamAsync
namespace SourceGen.OpenApi.Support;

using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <content>Bodies that are read as they arrive.</content>
internal sealed partial class ApiTransport
{
    public Task<ApiResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        RunAsync<StreamResponseReader, ApiResponse<Stream>>(request, default, cancellationToken);
}
