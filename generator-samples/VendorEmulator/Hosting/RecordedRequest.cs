using System.Text;

namespace SourceGen.Emulator;

/// <summary>A request as it reached the emulator, byte for byte.</summary>
public sealed record RecordedRequest
{
    /// <summary>Its number among all requests of the host, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The vendor whose path it named; null where it named none.</summary>
    public required Vendor? Vendor { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Scheme, host and port that the client named: <c>http://127.0.0.1:5000</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The path exactly as sent, percent-encoding included.</summary>
    public required string RawPath { get; init; }

    /// <summary>The query exactly as sent, without its question mark; empty where there was none.</summary>
    public required string RawQuery { get; init; }

    /// <summary>All headers, in the order in which they came.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body, cut after <see cref="EmulatorOptions.MaxRecordedBody"/> bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it came, on the emulator's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The status that was answered; null while there is no answer, or none that has a status.</summary>
    public int? Status { get; internal set; }

    /// <summary>The fault that hit it; null for none.</summary>
    public Fault? Fault { get; internal set; }

    /// <summary>The body as text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The first value of a header, whatever its case; null where it was not sent.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
