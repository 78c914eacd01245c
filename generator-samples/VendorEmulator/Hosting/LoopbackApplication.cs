using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace SourceGen.Emulator;

/// <summary>Between Kestrel's features and the emulator's requests and responses.</summary>
internal sealed class LoopbackApplication(Func<EmulatorRequest, EmulatorResponse> answer, Delays delays, CancellationToken stopping)
    : IHttpApplication<IFeatureCollection>
{
    private const int PieceSize = 32 * 1024;

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception) { }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var lifetime = context.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(lifetime.RequestAborted, stopping);
        try
        {
            var response = answer(await ReadAsync(context.GetRequiredFeature<IHttpRequestFeature>(), ending.Token));
            using (response.Owner)
            {
                await SendAsync(context, response, ending.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client went away, or the host is stopping: nobody is left to answer.
            lifetime.Abort();
        }
    }

    private static async Task<EmulatorRequest> ReadAsync(IHttpRequestFeature request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var (path, query) = EmulatorRequest.Split(request.RawTarget);
        return new EmulatorRequest
        {
            Method = request.Method,
            Origin = $"{request.Scheme}://{request.Headers.Host}",
            RawPath = path,
            RawQuery = query,
            Headers = [.. request.Headers.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.ToString()))],
            Body = body.ToArray(),
        };
    }

    private async Task SendAsync(IFeatureCollection context, EmulatorResponse response, CancellationToken cancellationToken)
    {
        var budget = delays.Begin();
        await budget.WaitAsync(response.Transfer.HeaderDelay, cancellationToken);
        if (response.Transfer.ResetBeforeHeaders)
        {
            Reset(context);
            return;
        }

        var head = context.GetRequiredFeature<IHttpResponseFeature>();
        head.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            head.Headers[name] = value;
        }

        if (ResponseChunks.LengthOf(response) is { } length)
        {
            head.Headers.ContentLength = length;
        }

        var body = context.GetRequiredFeature<IHttpResponseBodyFeature>();
        await body.StartAsync(cancellationToken);
        foreach (var chunk in ResponseChunks.Of(response))
        {
            await budget.WaitAsync(response.Transfer.ChunkDelay, cancellationToken);
            await WriteAsync(body.Writer, chunk, cancellationToken);
        }

        if (response.Transfer.ResetAfter is not null)
        {
            await body.Writer.FlushAsync(cancellationToken);

            // What was written goes out on another thread. A reset at once would overtake it, and the status line with it.
            await Task.Delay(TimeSpan.FromMilliseconds(25), cancellationToken);
            Reset(context);
            return;
        }

        await body.CompleteAsync();
    }

    private static async ValueTask WriteAsync(PipeWriter writer, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        // In pieces that Kestrel's pipe holds anyway: a whole page at once would make it rent memory for all of it.
        while (!chunk.IsEmpty)
        {
            var piece = chunk[..Math.Min(chunk.Length, PieceSize)];
            await writer.WriteAsync(piece, cancellationToken);
            chunk = chunk[piece.Length..];
        }
    }

    private static void Reset(IFeatureCollection context)
    {
        // Without lingering, closing sends RST instead of an orderly end.
        if (context.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }
}
