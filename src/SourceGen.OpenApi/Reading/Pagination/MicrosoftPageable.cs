using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary><c>x-ms-pageable: { nextLinkName: nextLink, itemName: value }</c> of AutoRest.</summary>
internal static class MicrosoftPageable
{
    private const string Extension = "x-ms-pageable";

    public static ApiPagination? Read(PagedOperation operation)
    {
        // A next link of null says that there is one page only.
        if (operation.Node[Extension] is not JsonObject pageable || pageable.Text("nextLinkName") is not { Length: > 0 } next)
        {
            return null;
        }

        return new ApiPagination
        {
            Pointer = JsonPointerText.Child(operation.Pointer, Extension),
            Style = new NextLinkStyle(Dotted(next)),
            Items = Dotted(pageable.Text("itemName") ?? "value"),
        };
    }

    /// <summary>Names may lead into inner objects: <c>paging.next</c>.</summary>
    private static string Dotted(string path)
    {
        var pointer = "";
        foreach (var step in path.Split('.'))
        {
            pointer = JsonPointerText.Child(pointer, step);
        }

        return pointer;
    }
}
