namespace SourceGen.Emulator;

/// <summary>A request as it came, whichever way: over a socket or through a handler in memory.</summary>
internal sealed class EmulatorRequest
{
    public required string Method { get; init; }

    /// <summary>Scheme, host and port as the client named them.</summary>
    public required string Origin { get; init; }

    /// <summary>The path exactly as sent.</summary>
    public required string RawPath { get; init; }

    /// <summary>The query exactly as sent, without its question mark.</summary>
    public required string RawQuery { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required byte[] Body { get; init; }

    public string? Header(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Splits a request target at its question mark.</summary>
    public static (string Path, string Query) Split(string target)
    {
        var at = target.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (target, "") : (target[..at], target[(at + 1)..]);
    }
}
