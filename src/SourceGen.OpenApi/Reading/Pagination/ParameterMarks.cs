using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// What others write under <c>x-pagination</c>: the parameters by their parts (<c>limitParam</c>, <c>pageParam</c>, <c>pageOffsetParam</c>) and where the
/// rows are (<c>resultsPath</c>, names joined by dots). There is no style; the parameter that is named says it.
/// </summary>
internal static class ParameterMarks
{
    private static readonly string[] Keys = ["limitParam", "pageParam", "pageOffsetParam", "resultsPath"];

    /// <summary>True where the marks are others' and not ours.</summary>
    public static bool IsOne(JsonObject marks) => !marks.ContainsKey("style") && Keys.Any(marks.ContainsKey);

    public static ApiPagination? Read(JsonObject marks, PagedOperation operation, string pointer)
    {
        PaginationStyle? style =
            marks.Text("pageOffsetParam") is { Length: > 0 } offset ? new OffsetStyle(operation.RequestPlace(offset))
            : marks.Text("pageParam") is { Length: > 0 } page ? new PageNumberStyle(operation.RequestPlace(page))
            : null;
        return style is null
            ? null
            : new ApiPagination
            {
                Pointer = pointer,
                Style = style,
                Items = Rows(marks.Text("resultsPath") ?? ""),
                Limit = marks.Text("limitParam") is { Length: > 0 } limit ? operation.RequestPlace(limit) : null,
            };
    }

    private static string Rows(string path)
    {
        var pointer = "";
        foreach (var step in path.TrimStart('$').Split(['.', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            pointer = JsonPointerText.Child(pointer, step);
        }

        return pointer;
    }
}
