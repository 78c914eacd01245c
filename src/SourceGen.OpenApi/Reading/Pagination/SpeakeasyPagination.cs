using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-speakeasy-pagination</c>: a type, inputs by role, outputs as JSONPath.</summary>
internal static class SpeakeasyPagination
{
    private const string Extension = "x-speakeasy-pagination";

    public static ApiPagination? Read(PagedOperation operation)
    {
        if (operation.Node[Extension] is not JsonObject node)
        {
            return null;
        }

        var outputs = node.Object("outputs");
        if (ResponsePath.Of(outputs.Text("results") ?? "$", "$") is not { OfLastItem: null } results)
        {
            operation.Refuse(Extension, "its 'results' is no plain path such as '$.data'");
            return null;
        }

        var inputs = Inputs(operation, node.Array("inputs"));
        var last = node.Text("type") is "cursor" ? ResponsePath.Of(outputs.Text("nextCursor"), "$") : null;
        if (ReadStyle(node.Text("type"), outputs, inputs, last) is not { } style)
        {
            operation.Refuse(Extension, "its type is unknown, or lacks the inputs and outputs that it needs");
            return null;
        }

        return new ApiPagination
        {
            Pointer = JsonPointerText.Child(operation.Pointer, Extension),
            Style = style,
            Items = style is CursorStyle ? last!.Pointer : results.Pointer,
            Limit = inputs.Limit,
        };
    }

    private static PaginationStyle? ReadStyle(string? type, JsonObject? outputs, Roles inputs, ResponsePath? next) =>
        type switch
        {
            "offsetLimit" when inputs.Page is not null => new PageNumberStyle(inputs.Page),
            "offsetLimit" when inputs.Offset is not null => new OffsetStyle(inputs.Offset),
            "cursor" when inputs.Cursor is not null && next is { OfLastItem: { } field } => new CursorStyle(
                [new ApiCursorSource("", field)],
                inputs.Cursor
            ),
            "cursor" when inputs.Cursor is not null && next is not null => new TokenStyle(next.Pointer, inputs.Cursor),
            "url" when ResponsePath.Of(outputs.Text("nextUrl"), "$") is { OfLastItem: null } link => new NextLinkStyle(link.Pointer),
            _ => null,
        };

    private static Roles Inputs(PagedOperation operation, JsonArray? inputs)
    {
        var roles = new Roles();
        foreach (var item in inputs ?? [])
        {
            if (item is not JsonObject input || input.Text("name") is not { Length: > 0 } name)
            {
                continue;
            }

            var place = input.Text("in") is "requestBody" ? "body:" + JsonPointerText.Child("", name) : operation.RequestPlace(name);
            roles = input.Text("type") switch
            {
                "page" => roles with { Page = place },
                "offset" => roles with { Offset = place },
                "limit" => roles with { Limit = place },
                "cursor" => roles with { Cursor = place },
                _ => roles,
            };
        }

        return roles;
    }

    private readonly record struct Roles(string? Page, string? Offset, string? Limit, string? Cursor);
}
