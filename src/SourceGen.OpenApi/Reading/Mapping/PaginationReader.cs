using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-pagination</c>, or one of the extensions of others that say the same.</summary>
internal static class PaginationReader
{
    public const string Extension = "x-pagination";

    public static ApiPagination? Read(JsonObject operation, string pointer)
    {
        if (operation[Extension] is JsonObject own)
        {
            return ReadOwn(own, JsonPointerText.Child(pointer, Extension));
        }

        return null;
    }

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
            Offset = own.Text("offset") ?? own.Text("page"),
            Limit = own.Text("limit") ?? own.Text("pageSize"),
            HasMore = own.Text("hasMore"),
            Total = own.Text("total"),
            Identity = own.Text("identity"),
            Next = own.Text("next"),
            Previous = own.Text("previous"),
            From = Sources(own["from"]),
            To = own.Text("to"),
            Direction = own.Text("direction"),
            Order = own.Text("order"),
        };
    }

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
