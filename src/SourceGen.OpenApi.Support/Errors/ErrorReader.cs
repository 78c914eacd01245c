namespace SourceGen.OpenApi.Support;

using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Reads the body of an error and makes the exception for it.</summary>
internal static class ErrorReader
{
    public static async Task<ApiException> ReadAsync(
        ApiCall call,
        HttpResponseMessage response,
        ResponseFacts facts,
        CancellationToken cancellationToken
    )
    {
        using var buffer = ResponseBody.BufferFor(response.Content);
        await ResponseBody.ReadAsync(response.Content, buffer, ErrorFactory.LargestErrorBody, cancellationToken).ConfigureAwait(false);
        return ErrorFactory.Status(call, facts, buffer.Span.ToArray());
    }
}
