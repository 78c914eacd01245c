using System.Net;

namespace SourceGen.Emulator;

/// <summary>A response's body in memory, with its waits and its loss on the way.</summary>
internal sealed class MemoryContent(EmulatorResponse response, Delays.Budget budget, CancellationToken stopping) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryBody(response, budget, stopping));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var body = new MemoryBody(response, budget, stopping);
        await body.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = ResponseChunks.LengthOf(response) ?? 0;
        return response.Stream is null;
    }
}
