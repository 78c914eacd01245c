namespace SourceGen.Emulator;

/// <summary>Cuts a response's body into what goes out at once.</summary>
internal static class ResponseChunks
{
    public static IEnumerable<ReadOnlyMemory<byte>> Of(EmulatorResponse response)
    {
        if (response.Stream is { } stream)
        {
            return stream;
        }

        var body = response.Transfer.ResetAfter is { } after ? response.Body[..after] : response.Body;
        return Cut(body, response.Transfer.ChunkSize > 0 ? response.Transfer.ChunkSize : Math.Max(1, body.Length));
    }

    /// <summary>The length to announce; null where the body is streamed.</summary>
    public static long? LengthOf(EmulatorResponse response) => response.Stream is null ? response.Body.Length : null;

    private static IEnumerable<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> body, int size)
    {
        for (var start = 0; start < body.Length; start += size)
        {
            yield return body.Slice(start, Math.Min(size, body.Length - start));
        }
    }
}
