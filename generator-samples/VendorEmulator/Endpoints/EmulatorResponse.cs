namespace SourceGen.Emulator;

/// <summary>A response before it is sent, with the manner in which to send it. Faults change either.</summary>
internal sealed record EmulatorResponse
{
    public required int Status { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gives the body's memory back once it is sent.</summary>
    public PageBuffer? Owner { get; init; }

    /// <summary>Written instead of <see cref="Body"/> when it is too large to hold: chunk after chunk, without a length.</summary>
    public IEnumerable<ReadOnlyMemory<byte>>? Stream { get; init; }

    public Transfer Transfer { get; init; } = Transfer.Plain;

    public EmulatorResponse With(string header, string value) =>
        this with
        {
            Headers = [.. Headers.Where(pair => !string.Equals(pair.Key, header, StringComparison.OrdinalIgnoreCase)), new(header, value)],
        };

    public static EmulatorResponse Json(int status, ReadOnlyMemory<byte> body, string contentType = "application/json; charset=utf-8") =>
        new()
        {
            Status = status,
            Headers = [new("Content-Type", contentType)],
            Body = body,
        };
}
