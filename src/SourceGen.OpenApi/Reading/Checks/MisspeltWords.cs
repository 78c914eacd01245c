using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Words of schemas that are valid and mean nothing: a format that is nearly a known one, a required member that no property has.</summary>
internal sealed class MisspeltWords(DiagnosticSink sink)
{
    private static readonly string[] Formats =
    [
        .. KindTable.All.SelectMany(static kind => kind.Formats).Select(static format => format.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Formats in use that are near one of ours and mean something of their own.</summary>
    private static readonly string[] FormatsOfOthers = ["url", "ipv4", "ipv6", "int128", "uint128"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Check(JsonObject schema, string pointer)
    {
        if (
            schema.Text("format") is { } format
            && KindTable.OfFormat(format) is null
            && Array.IndexOf(FormatsOfOthers, format) < 0
            && _seen.Add(format)
            && NearMiss.Of(format, Formats) is { } meant
        )
        {
            sink.AtValue(DiagnosticIds.FeatureIgnored, pointer + "/format", $"The format '{format}'", $"did you mean '{meant}'?");
        }

        if (schema["properties"] is JsonObject properties && IsWhole(schema, pointer) && schema.Array("required") is { } required)
        {
            for (var i = 0; i < required.Count; i++)
            {
                CheckRequired(JsonAccess.AsText(required[i]), properties, JsonPointerText.Child(pointer + "/required", i));
            }
        }
    }

    private void CheckRequired(string? name, JsonObject properties, string pointer)
    {
        if (name is not null && !properties.ContainsKey(name) && _seen.Add(pointer))
        {
            sink.AtValue(
                DiagnosticIds.FeatureIgnored,
                pointer,
                $"The required member '{name}'",
                "no property has that name" + NearMiss.Question(name, properties.Select(static property => property.Key))
            );
        }
    }

    /// <summary>True where no other schema can have the property: parts of a composition require what their neighbours declare.</summary>
    private static bool IsWhole(JsonObject schema, string pointer) =>
        !schema.ContainsKey("allOf")
        && !schema.ContainsKey("oneOf")
        && !schema.ContainsKey("anyOf")
        && !schema.ContainsKey("$ref")
        && !schema.ContainsKey("additionalProperties")
        && !schema.ContainsKey("patternProperties")
        && pointer.IndexOf("Of/", StringComparison.Ordinal) < 0;
}
