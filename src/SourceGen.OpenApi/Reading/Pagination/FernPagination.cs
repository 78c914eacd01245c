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

        var page = new ApiPagination
        {
            Pointer = JsonPointerText.Child(operation.Pointer, Extension),
            Style = PaginationStyle.Offset,
            Items = results.Pointer,
            HasMore = ResponsePath.Of(settings.Text("has-next-page"), Response)?.Pointer,
        };
        return ReadStyle(operation, settings, page);
    }

    private static ApiPagination? ReadStyle(PagedOperation operation, JsonObject settings, ApiPagination page)
    {
        if (Link(settings) is { } link)
        {
            return page with { Style = PaginationStyle.NextLink, Next = link };
        }

        if (Place(operation, settings.Text("cursor")) is { } cursor && ResponsePath.Of(settings.Text("next_cursor"), Response) is { } next)
        {
            return page with { Style = PaginationStyle.Token, Next = next.Pointer, To = cursor };
        }

        if (Place(operation, settings.Text("offset")) is { } offset)
        {
            // With a step the offset counts rows, without one it counts pages.
            return Place(operation, settings.Text("step")) is { } step
                ? page with
                {
                    Offset = offset,
                    Limit = step,
                }
                : page with
                {
                    Style = PaginationStyle.PageNumber,
                    Offset = offset,
                };
        }

        operation.Refuse(Extension, "it names neither 'offset', nor 'cursor' with 'next_cursor', nor 'next_uri'");
        return null;
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
