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
        var page = new ApiPagination
        {
            Pointer = JsonPointerText.Child(operation.Pointer, Extension),
            Style = PaginationStyle.Offset,
            Items = results.Pointer,
            Limit = inputs.Limit,
        };
        switch (node.Text("type"))
        {
            case "offsetLimit" when inputs.Page is not null:
                return page with { Style = PaginationStyle.PageNumber, Offset = inputs.Page };
            case "offsetLimit" when inputs.Offset is not null:
                return page with { Offset = inputs.Offset };
            case "cursor" when inputs.Cursor is not null && ResponsePath.Of(outputs.Text("nextCursor"), "$") is { } next:
                return next.OfLastItem is { } field
                    ? page with
                    {
                        Style = PaginationStyle.Cursor,
                        Items = next.Pointer,
                        From = [new ApiCursorSource("", field)],
                        To = inputs.Cursor,
                    }
                    : page with
                    {
                        Style = PaginationStyle.Token,
                        Next = next.Pointer,
                        To = inputs.Cursor,
                    };
            case "url" when ResponsePath.Of(outputs.Text("nextUrl"), "$") is { OfLastItem: null } link:
                return page with { Style = PaginationStyle.NextLink, Next = link.Pointer };
            default:
                operation.Refuse(Extension, "its type is unknown, or lacks the inputs and outputs that it needs");
                return null;
        }
    }

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
