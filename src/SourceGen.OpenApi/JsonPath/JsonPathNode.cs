using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A node of a tree and where it is.</summary>
/// <param name="Value">The node; null for JSON's null.</param>
/// <param name="Parent">The object or array that holds it; null for the root.</param>
/// <param name="Name">Its name in an object.</param>
/// <param name="Index">Its index in an array.</param>
/// <param name="Above">The node that holds it.</param>
internal sealed record JsonPathNode(JsonNode? Value, JsonNode? Parent, string? Name, int Index, JsonPathNode? Above)
{
    public static JsonPathNode Root(JsonNode? value) => new(value, Parent: null, Name: null, Index: 0, Above: null);

    /// <summary>The JSON Pointer of the node.</summary>
    public string Pointer =>
        Above is null ? ""
        : Name is not null ? JsonPointerText.Child(Above.Pointer, Name)
        : JsonPointerText.Child(Above.Pointer, Index);

    public JsonPathNode Child(string name, JsonNode? value) => new(value, Value, name, 0, this);

    public JsonPathNode Child(int index, JsonNode? value) => new(value, Value, Name: null, index, this);
}
