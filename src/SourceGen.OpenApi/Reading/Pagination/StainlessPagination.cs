using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// <c>x-stainless-pagination-property: { purpose: … }</c>, which marks the parameters and response fields themselves. The marks of an operation are gathered
/// and read together.
/// </summary>
internal static class StainlessPagination
{
    private const string Extension = "x-stainless-pagination-property";
    private const int MostLevels = 4;

    public static ApiPagination? Read(PagedOperation operation)
    {
        if (!operation.Context.HasStainlessMarks)
        {
            return null;
        }

        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        GatherParameters(operation, marks);
        if (marks.Count == 0)
        {
            return null;
        }

        GatherBody(operation, marks);
        return Paging(operation, marks);
    }

    private static ApiPagination? Paging(PagedOperation operation, Dictionary<string, string> marks) =>
        Style(marks) is { } style
            ? new ApiPagination
            {
                Pointer = operation.Pointer,
                Style = style,
                Items = Mark(marks, "items") ?? "",
                HasMore = Mark(marks, "has_next_page"),
                Total = Mark(marks, "offset_total_count_field"),
            }
            : null;

    private static PaginationStyle? Style(Dictionary<string, string> marks)
    {
        if (Mark(marks, "next_cursor_param") is { } cursor && Mark(marks, "next_cursor_field") is { } next)
        {
            return new TokenStyle(next, cursor);
        }

        if (Mark(marks, "next_cursor_id_param") is { } id && Mark(marks, "cursor_item_id") is { } field)
        {
            return new CursorStyle([new ApiCursorSource("", field)], id);
        }

        if (Mark(marks, "page_number_param") is { } number)
        {
            return new PageNumberStyle(number);
        }

        return Mark(marks, "offset_count_param") is { } offset ? new OffsetStyle(offset) : null;
    }

    private static string? Mark(Dictionary<string, string> marks, string purpose) =>
        marks.TryGetValue(purpose, out var place) ? place : null;

    private static void GatherParameters(PagedOperation operation, Dictionary<string, string> marks)
    {
        foreach (var item in operation.Node.Array("parameters") ?? [])
        {
            var parameter = item as JsonObject;
            if (ReadContext.ReferenceName(parameter, "parameters") is { } name)
            {
                parameter = operation.Context.Component("parameters", name);
            }

            if (
                parameter.Text("name") is { } wire
                && (Purpose(parameter) ?? Purpose(Resolved(operation, parameter?["schema"]))) is { } purpose
            )
            {
                marks[purpose] = wire;
            }
        }
    }

    private static void GatherBody(PagedOperation operation, Dictionary<string, string> marks)
    {
        foreach (var response in operation.Node.Object("responses") ?? [])
        {
            if (!response.Key.StartsWith("2", StringComparison.Ordinal))
            {
                continue;
            }

            var node = response.Value as JsonObject;
            if (ReadContext.ReferenceName(node, "responses") is { } name)
            {
                node = operation.Context.Component("responses", name);
            }

            foreach (var content in node.Object("content") ?? [])
            {
                Gather(operation, (content.Value as JsonObject)?["schema"], "", marks, MostLevels);
                return;
            }
        }
    }

    private static void Gather(PagedOperation operation, JsonNode? node, string pointer, Dictionary<string, string> marks, int levels)
    {
        if (levels == 0 || Resolved(operation, node) is not { } schema)
        {
            return;
        }

        foreach (var part in schema.Array("allOf") ?? [])
        {
            Gather(operation, part, pointer, marks, levels - 1);
        }

        foreach (var property in schema.Object("properties") ?? [])
        {
            var place = JsonPointerText.Child(pointer, property.Key);
            var purpose = Purpose(property.Value as JsonObject) ?? Purpose(Resolved(operation, property.Value));
            if (purpose is not null)
            {
                marks[purpose] = place;
            }

            Gather(operation, property.Value, place, marks, levels - 1);
        }

        // What a row's field is marked with is told from the row.
        if (schema["items"] is { } row)
        {
            Gather(operation, row, "", marks, levels - 1);
        }
    }

    private static JsonObject? Resolved(PagedOperation operation, JsonNode? node) =>
        ReadContext.ReferenceName(node as JsonObject, SchemaMapper.Section) is { } name
            ? operation.Context.Component(SchemaMapper.Section, name)
            : node as JsonObject;

    private static string? Purpose(JsonObject? node) => node.Object(Extension).Text("purpose");
}
