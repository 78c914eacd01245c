namespace SourceGen.OpenApi.Support;

using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Hands the body over as it arrives.</summary>
internal readonly struct StreamResponseReader : IResponseReader<ApiResponse<Stream>>
{
    public bool KeepsResponse => true;

    public async ValueTask<ApiResponse<Stream>> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        TransportSettings settings,
        CancellationToken cancellationToken
    )
    {
#if NET8_0_OR_GREATER
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        return new ApiResponse<Stream>(facts.ToResponse(call), new ResponseStream(call, facts, response, settings.Clock, stream));
    }
}
