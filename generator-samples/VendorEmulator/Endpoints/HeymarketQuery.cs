using System.Collections.Frozen;
using System.Text.Json;

namespace SourceGen.Emulator;

/// <summary>The body of <c>POST /v1/messages/all</c> and of its count: which rows, in which order, and how many.</summary>
internal sealed record HeymarketQuery(WireTime? Before, RowOrder Order, int? Limit)
{
    private static readonly FrozenSet<string> ListMembers = new[] { "created_at", "order", "ascending", "limit" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> CountMembers = new[] { "date" }.ToFrozenSet(StringComparer.Ordinal);

    public static HeymarketQuery ReadList(EmulatorRequest request, bool refuseUnknown) =>
        Read(request, refuseUnknown, ListMembers, "created_at");

    /// <summary>The count knows the moment by another name than the listing, and ignores that one.</summary>
    public static HeymarketQuery ReadCount(EmulatorRequest request, bool refuseUnknown) =>
        Read(request, refuseUnknown, CountMembers, "date");

    private static HeymarketQuery Read(EmulatorRequest request, bool refuseUnknown, FrozenSet<string> members, string before)
    {
        if (request.Body.Length == 0)
        {
            return new HeymarketQuery(Before: null, RowOrder.Newest, Limit: null);
        }

        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true)
        {
            throw new RefusedException(415, "Content-Type must be application/json");
        }

        using var document = Parse(request.Body);
        var body = document.RootElement;
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw RefusedException.BadRequest("body must be a JSON object");
        }

        if (
            refuseUnknown
            && body.EnumerateObject().Select(static member => member.Name).FirstOrDefault(name => !members.Contains(name)) is { } unknown
        )
        {
            throw RefusedException.BadRequest($"unknown member {unknown}");
        }

        return new HeymarketQuery(TimeOf(body, before), new RowOrder(FieldOf(body), AscendingOf(body)), LimitOf(body));
    }

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw RefusedException.BadRequest("body is not valid JSON");
        }
    }

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static WireTime? TimeOf(JsonElement body, string name) =>
        Member(body, name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text when WireTime.TryParse(text.GetString(), out var time) => time,
            _ => throw RefusedException.BadRequest($"{name} must be an RFC 3339 timestamp"),
        };

    private static SortField FieldOf(JsonElement body) =>
        Member(body, "order") switch
        {
            null => SortField.Created,
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("created_at"u8) => SortField.Created,
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("updated_at"u8) => SortField.Updated,
            _ => throw RefusedException.BadRequest("order must be created_at or updated_at"),
        };

    private static bool AscendingOf(JsonElement body) =>
        Member(body, "ascending") switch
        {
            null or { ValueKind: JsonValueKind.False } => false,
            { ValueKind: JsonValueKind.True } => true,
            _ => throw RefusedException.BadRequest("ascending must be true or false"),
        };

    private static int? LimitOf(JsonElement body) =>
        Member(body, "limit") switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var limit) && limit > 0 => limit,
            _ => throw RefusedException.BadRequest("limit must be a positive whole number"),
        };
}
