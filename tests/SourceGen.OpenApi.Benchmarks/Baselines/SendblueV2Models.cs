using System.Text.Json.Serialization;

namespace SourceGen.Benchmarks.Baselines.SendblueV2;

/// <summary>One page of messages.</summary>
internal sealed record MessageList
{
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    [JsonRequired]
    [JsonPropertyName("data")]
    public IReadOnlyList<Message> Data { get; set; } = [];

    [JsonPropertyName("pagination")]
    public Pagination? Pagination { get; set; }
}

/// <summary>Where a page stands.</summary>
internal sealed record Pagination
{
    [JsonPropertyName("hasMore")]
    public bool? HasMore { get; set; }

    [JsonPropertyName("limit")]
    public int? Limit { get; set; }

    [JsonPropertyName("offset")]
    public int? Offset { get; set; }

    [JsonPropertyName("total")]
    public long? Total { get; set; }
}

/// <summary>
/// A message with the members and types of the emitted one. Empty texts stay empty here and are null there: System.Text.Json has less to do.
/// </summary>
internal sealed record Message
{
    [JsonPropertyName("message_handle")]
    public string? MessageHandle { get; set; }

    [JsonPropertyName("accountEmail")]
    public string? AccountEmail { get; set; }

    [JsonPropertyName("content")]
    public string? Content { get; set; }

    [JsonPropertyName("media_url")]
    public string? MediaUrl { get; set; }

    [JsonPropertyName("is_outbound")]
    public bool? IsOutbound { get; set; }

    [JsonPropertyName("status")]
    [JsonConverter(typeof(MessageStatusConverter))]
    public KnownText? Status { get; set; }

    [JsonPropertyName("message_type")]
    [JsonConverter(typeof(MessageTypeConverter))]
    public KnownText? MessageType { get; set; }

    [JsonPropertyName("service")]
    [JsonConverter(typeof(MessageServiceConverter))]
    public KnownText? Service { get; set; }

    [JsonPropertyName("send_style")]
    [JsonConverter(typeof(SendStyleConverter))]
    public KnownText? SendStyle { get; set; }

    [JsonPropertyName("number")]
    public string? Number { get; set; }

    [JsonPropertyName("from_number")]
    public string? FromNumber { get; set; }

    [JsonPropertyName("to_number")]
    public string? ToNumber { get; set; }

    [JsonPropertyName("sendblue_number")]
    public string? SendblueNumber { get; set; }

    [JsonPropertyName("date_sent")]
    public DateTimeOffset? DateSent { get; set; }

    [JsonPropertyName("date_updated")]
    public DateTimeOffset? DateUpdated { get; set; }

    [JsonPropertyName("group_id")]
    public string? GroupId { get; set; }

    [JsonPropertyName("group_display_name")]
    public string? GroupDisplayName { get; set; }

    [JsonPropertyName("participants")]
    public IReadOnlyList<string>? Participants { get; set; }

    [JsonPropertyName("was_downgraded")]
    public bool? WasDowngraded { get; set; }

    [JsonPropertyName("opted_out")]
    public bool? OptedOut { get; set; }

    [JsonPropertyName("plan")]
    public string? Plan { get; set; }

    [JsonPropertyName("error_code")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? ErrorCode { get; set; }

    [JsonPropertyName("error_message")]
    public string? ErrorMessage { get; set; }

    [JsonPropertyName("error_detail")]
    public string? ErrorDetail { get; set; }

    [JsonPropertyName("error_reason")]
    public string? ErrorReason { get; set; }

    [JsonPropertyName("error_key")]
    public string? ErrorKey { get; set; }

    [JsonPropertyName("seat_id")]
    public string? SeatId { get; set; }

    [JsonPropertyName("sender_email")]
    public string? SenderEmail { get; set; }

    [JsonPropertyName("reply_to")]
    public ReplyTarget? ReplyTo { get; set; }

    [JsonPropertyName("thread_originator")]
    public ThreadOriginator? ThreadOriginator { get; set; }

    [JsonPropertyName("location")]
    public Location? Location { get; set; }
}

/// <summary>A message that another one answers.</summary>
internal sealed record ReplyTarget
{
    [JsonPropertyName("message_handle")]
    public string? MessageHandle { get; set; }

    [JsonPropertyName("part_index")]
    public int? PartIndex { get; set; }
}

/// <summary>The first message of a thread.</summary>
internal sealed record ThreadOriginator
{
    [JsonPropertyName("message_handle")]
    public string? MessageHandle { get; set; }

    [JsonPropertyName("part")]
    public string? Part { get; set; }
}

/// <summary>A shared place.</summary>
internal sealed record Location
{
    [JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    [JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    [JsonPropertyName("accuracy")]
    public double? Accuracy { get; set; }

    [JsonPropertyName("altitude")]
    public double? Altitude { get; set; }

    [JsonPropertyName("duration")]
    public string? Duration { get; set; }

    [JsonPropertyName("timestamp")]
    public string? Timestamp { get; set; }
}

/// <summary>Reflection-free type information.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageList))]
internal sealed partial class SendblueV2Context : JsonSerializerContext;
