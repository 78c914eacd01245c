using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-fern-pagination</c>: places in request and response by name; <c>true</c> takes the document's own.</summary>
internal static class FernPagination
{
    private const string Extension = "x-fern-pagination";
    private const string Request = "$request";
    private const string Response = "$response";

    public static ApiPagination? Read(PagedOperation operation)
    {
        var node = operation.Node[Extension];
        var settings = JsonAccess.AsFlag(node) == true ? operation.Context.Root.Object(Extension) : node as JsonObject;
        if (settings is null)
        {
            return null;
        }

        if (ResponsePath.Of(settings.Text("results"), Response) is not { OfLastItem: null } results)
        {
            operation.Refuse(Extension, "its 'results' is no plain path such as '$response.data'");
            return null;
        }

        if (ReadStyle(operation, settings) is not { } style)
        {
            operation.Refuse(Extension, "it names neither 'offset', nor 'cursor' with 'next_cursor', nor 'next_uri'");
            return null;
        }

        return new ApiPagination
        {
            Pointer = JsonPointerText.Child(operation.Pointer, Extension),
            Style = style,
            Items = results.Pointer,
            Limit = style is OffsetStyle ? Place(operation, settings.Text("step")) : null,
            HasMore = ResponsePath.Of(settings.Text("has-next-page"), Response)?.Pointer,
        };
    }

    private static PaginationStyle? ReadStyle(PagedOperation operation, JsonObject settings)
    {
        if (Link(settings) is { } link)
        {
            return new NextLinkStyle(link);
        }

        if (Place(operation, settings.Text("cursor")) is { } cursor && ResponsePath.Of(settings.Text("next_cursor"), Response) is { } next)
        {
            return new TokenStyle(next.Pointer, cursor);
        }

        if (Place(operation, settings.Text("offset")) is not { } offset)
        {
            return null;
        }

        // With a step the offset counts rows, without one it counts pages.
        return Place(operation, settings.Text("step")) is null ? new PageNumberStyle(offset) : new OffsetStyle(offset);
    }

    private static string? Link(JsonObject settings) =>
        (ResponsePath.Of(settings.Text("next_uri"), Response) ?? ResponsePath.Of(settings.Text("next_path"), Response))?.Pointer;

    private static string? Place(PagedOperation operation, string? path)
    {
        if (ResponsePath.Of(path, Request) is not { OfLastItem: null, Pointer.Length: > 1 } place)
        {
            return null;
        }

        return place.Pointer.LastIndexOf('/') > 0
            ? "body:" + place.Pointer
            : operation.RequestPlace(JsonPointerText.Unescape(place.Pointer.Substring(1)));
    }
}
