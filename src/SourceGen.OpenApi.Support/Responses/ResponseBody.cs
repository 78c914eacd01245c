namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.IO;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Reads whole bodies into pooled buffers, never more of them than allowed.</summary>
internal static class ResponseBody
{
    /// <summary>A server's promise of a length is believed up to here; beyond it the buffer grows with what comes.</summary>
    private const int LargestFirstBuffer = 1024 * 1024;

    private const int UsualFirstBuffer = 16 * 1024;

    public static PooledBuffer BufferFor(HttpContent content)
    {
        // One byte more than promised, so that the end is seen without growing.
        var promised = content.Headers.ContentLength;
        return new PooledBuffer(promised is { } length ? (int)Math.Min(Math.Max(length, 0) + 1, LargestFirstBuffer) : UsualFirstBuffer);
    }

    /// <summary>Reads to the end; false where the body is larger than the limit, and then the buffer holds its beginning.</summary>
    /// <exception cref="IOException">The body broke off.</exception>
    public static async Task<bool> ReadAsync(HttpContent content, PooledBuffer buffer, long limit, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closed = stream.ConfigureAwait(false);
#else
        // Streams of older targets do not all listen to the token while they wait.
        using var aborted = cancellationToken.Register(static state => ((HttpContent)state!).Dispose(), content);
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        while (true)
        {
            if (buffer.Free.Count == 0)
            {
                buffer.Grow(limit + 1);
            }

            // One byte beyond the limit tells that there is more.
            var room = (int)Math.Min(buffer.Free.Count, limit + 1 - buffer.Length);
            if (room <= 0)
            {
                buffer.Truncate((int)limit);
                return false;
            }

            var free = buffer.Free;
#if NET8_0_OR_GREATER
            var count = await stream.ReadAsync(free.AsMemory(0, room), cancellationToken).ConfigureAwait(false);
#else
            var count = await stream.ReadAsync(free.Array!, free.Offset, room, cancellationToken).ConfigureAwait(false);
#endif
            if (count == 0)
            {
                RequireComplete(content, buffer.Length);
                return true;
            }

            buffer.Advance(count);
        }
    }

    /// <summary>Connections notice this themselves; proxies in between and handlers in memory may not.</summary>
    private static void RequireComplete(HttpContent content, int received)
    {
#if NET8_0_OR_GREATER
        if (content.Headers.ContentLength > received)
        {
            throw new IOException("The response's body broke off.");
        }
#else
        // The handler of the .NET Framework leaves the length of what it has decompressed as it was.
        _ = content;
        _ = received;
#endif
    }
}
