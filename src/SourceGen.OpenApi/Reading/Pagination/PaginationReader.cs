using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-pagination</c>, or one of the extensions of others that say the same.</summary>
internal static class PaginationReader
{
    private const string Extension = "x-pagination";

    public static ApiPagination? Read(PagedOperation operation)
    {
        if (operation.Node[Extension] is JsonObject own)
        {
            return ReadOwn(own, JsonPointerText.Child(operation.Pointer, Extension));
        }

        return MicrosoftPageable.Read(operation)
            ?? SpeakeasyPagination.Read(operation)
            ?? FernPagination.Read(operation)
            ?? StainlessPagination.Read(operation);
    }

    /// <summary>The style that a word means; null for an unknown one.</summary>
    public static PaginationStyle? Style(string? text) =>
        text switch
        {
            "offset" => PaginationStyle.Offset,
            "next-link" => PaginationStyle.NextLink,
            "cursor" => PaginationStyle.Cursor,
            "page" => PaginationStyle.PageNumber,
            "token" => PaginationStyle.Token,
            _ => null,
        };

    private static ApiPagination? ReadOwn(JsonObject own, string pointer)
    {
        if (Style(own.Text("style")) is not { } style)
        {
            return null;
        }

        return new ApiPagination
        {
            Pointer = pointer,
            Style = style,
            Items = own.Text("items") ?? "",
            Offset = own.Text("offset") ?? (style == PaginationStyle.PageNumber ? own.Text("page") : null),
            Limit = own.Text("limit") ?? own.Text("pageSize"),
            HasMore = own.Text("hasMore"),
            Total = own.Text("total"),
            Identity = own.Text("identity"),
            Next = own.Text("next"),
            Previous = own.Text("previous"),
            From = Sources(own["from"]),
            To = own.Text("to") ?? (style == PaginationStyle.Token ? own.Text("pageToken") : null),
            Direction = own.Text("direction"),
            Order = own.Text("order"),
            Owned = style == PaginationStyle.NextLink ? Owned(own) : default,
        };
    }

    /// <summary>Where the server's links lead, parameters that only they fill in are named for the caller not to set.</summary>
    private static EquatableArray<string> Owned(JsonObject own)
    {
        var owned = new List<string>();
        foreach (var key in new[] { "page", "pageToken" })
        {
            if (own.Text(key) is { Length: > 0 } name)
            {
                owned.Add(name);
            }
        }

        return owned.ToEquatableArray();
    }

    private static EquatableArray<ApiCursorSource> Sources(JsonNode? from)
    {
        if (JsonAccess.AsText(from) is { } single)
        {
            return [new ApiCursorSource("", single)];
        }

        var sources = new List<ApiCursorSource>();
        foreach (var entry in from as JsonObject ?? [])
        {
            if (JsonAccess.AsText(entry.Value) is { } pointer)
            {
                sources.Add(new ApiCursorSource(entry.Key, pointer));
            }
        }

        return sources.ToEquatableArray();
    }
}
