using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourceGen.Benchmarks.Baselines.Heymarket;

/// <summary>A message with the members and types of the emitted one; unknown members are kept on both sides.</summary>
internal sealed record Message
{
    [JsonRequired]
    public long Id { get; set; }

    public string? Text { get; set; }

    public string? Media { get; set; }

    public string? LinkUrl { get; set; }

    public string? Phone { get; set; }

    public string? Target { get; set; }

    [JsonConverter(typeof(MessageTypeConverter))]
    public KnownText? Type { get; set; }

    [JsonConverter(typeof(MessageStatusConverter))]
    public KnownText? Status { get; set; }

    public DateTimeOffset? Date { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public long? User { get; set; }

    public string? Author { get; set; }

    public long? BroadcastId { get; set; }

    public bool? Flagged { get; set; }

    public string? LocalId { get; set; }

    public long? Super { get; set; }

    public bool? Support { get; set; }

    public JsonElement? Custom { get; set; }

    public Conversation? Conversation { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>A thread of messages.</summary>
internal sealed record Conversation
{
    public long? Id { get; set; }

    public long? Inbox { get; set; }

    public string? Target { get; set; }

    public string? Name { get; set; }

    public string? Channel { get; set; }

    public string? Status { get; set; }

    public string? Type { get; set; }

    public long? Assigned { get; set; }

    public long? Creator { get; set; }

    public IReadOnlyList<ConversationMember>? Members { get; set; }

    public long? Read { get; set; }

    public long? LastInbound { get; set; }

    public bool? Replied { get; set; }

    public bool? Blocked { get; set; }

    public bool? Muted { get; set; }

    public bool? EmailNoti { get; set; }

    public DateTimeOffset? SnoozeTill { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public string? LocalId { get; set; }

    public string? Noreply { get; set; }

    public string? Op { get; set; }

    public long? Super { get; set; }

    public bool? Support { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>Someone in a conversation.</summary>
internal sealed record ConversationMember
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

/// <summary>The two directions.</summary>
internal sealed class MessageTypeConverter() : KnownTextConverter("inbound", "outbound");

/// <summary>The three states.</summary>
internal sealed class MessageStatusConverter() : KnownTextConverter("delivered", "failed", "pending");

/// <summary>Reflection-free type information.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
internal sealed partial class HeymarketContext : JsonSerializerContext;
