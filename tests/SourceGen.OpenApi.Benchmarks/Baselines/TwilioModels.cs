using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourceGen.Benchmarks.Baselines.Twilio;

/// <summary>One page of messages, as System.Text.Json's generator reads it best.</summary>
internal sealed record MessageList
{
    [JsonRequired]
    public IReadOnlyList<Message> Messages { get; set; } = [];

    public int? Page { get; set; }

    public int? PageSize { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    public string? Uri { get; set; }

    public string? FirstPageUri { get; set; }

    public string? PreviousPageUri { get; set; }

    public string? NextPageUri { get; set; }
}

/// <summary>
/// A message with the members and types of the emitted one. They have setters, since System.Text.Json reads <c>init</c> and <c>required</c> members
/// more slowly.
/// </summary>
internal sealed record Message
{
    [JsonRequired]
    public string Sid { get; set; } = "";

    public string? AccountSid { get; set; }

    public string? MessagingServiceSid { get; set; }

    public string? Body { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    [JsonConverter(typeof(MessageDirectionConverter))]
    public KnownText? Direction { get; set; }

    [JsonConverter(typeof(MessageStatusConverter))]
    public KnownText? Status { get; set; }

    [JsonConverter(typeof(Rfc2822Converter))]
    public DateTimeOffset? DateCreated { get; set; }

    [JsonConverter(typeof(Rfc2822Converter))]
    public DateTimeOffset? DateSent { get; set; }

    [JsonConverter(typeof(Rfc2822Converter))]
    public DateTimeOffset? DateUpdated { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public int? NumMedia { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public int? NumSegments { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Price { get; set; }

    public string? PriceUnit { get; set; }

    public int? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    public string? ApiVersion { get; set; }

    public string? Uri { get; set; }

    public IReadOnlyDictionary<string, string>? SubresourceUris { get; set; }

    public IReadOnlyDictionary<string, JsonElement>? Tags { get; set; }
}

/// <summary>The four directions.</summary>
internal sealed class MessageDirectionConverter() : KnownTextConverter("inbound", "outbound-api", "outbound-call", "outbound-reply");

/// <summary>The thirteen states.</summary>
internal sealed class MessageStatusConverter()
    : KnownTextConverter(
        "queued",
        "sending",
        "sent",
        "failed",
        "delivered",
        "undelivered",
        "receiving",
        "received",
        "accepted",
        "scheduled",
        "read",
        "partially_delivered",
        "canceled"
    );

/// <summary>Reflection-free type information.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(MessageList))]
internal sealed partial class TwilioContext : JsonSerializerContext;
