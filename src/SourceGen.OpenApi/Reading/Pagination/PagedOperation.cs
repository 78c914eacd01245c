using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>An operation while its paging is being read: its tree, where it stands, and the parameters that it takes.</summary>
internal sealed record PagedOperation(JsonObject Node, string Pointer, EquatableArray<ApiParameter> Parameters, ReadContext Context)
{
    /// <summary>The name of a query parameter, or else the place of that name in the body.</summary>
    public string RequestPlace(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Location is ParameterLocation.Query && string.Equals(parameter.Name, name, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return Node.ContainsKey("requestBody") ? "body:" + JsonPointerText.Child("", name) : name;
    }

    /// <summary>Says that an extension cannot be followed.</summary>
    public void Refuse(string extension, string problem) =>
        Context.Diagnostics.AtKey(DiagnosticIds.InvalidExtension, JsonPointerText.Child(Pointer, extension), extension, problem);
}
