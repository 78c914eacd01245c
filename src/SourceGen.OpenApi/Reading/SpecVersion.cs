using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The dialects that differ for us; 3.2 is read as 3.1.</summary>
internal enum SpecVersion
{
    Unknown,
    Swagger2,
    OpenApi30,
    OpenApi31,
}

/// <summary>Reads a document's version.</summary>
internal static class SpecVersions
{
    /// <summary>The dialect, and the text that says so; YAML may give a number.</summary>
    public static SpecVersion Of(JsonObject root, out string text)
    {
        if (Scalar(root["openapi"]) is { } openApi)
        {
            text = openApi;
            return Is(openApi, "3.0") ? SpecVersion.OpenApi30
                : Is(openApi, "3.1") || Is(openApi, "3.2") ? SpecVersion.OpenApi31
                : SpecVersion.Unknown;
        }

        text = Scalar(root["swagger"]) ?? "";
        return Is(text, "2.0") || text is "2" ? SpecVersion.Swagger2 : SpecVersion.Unknown;
    }

    private static string? Scalar(JsonNode? node) => JsonAccess.AsText(node) ?? JsonAccess.AsNumber(node);

    private static bool Is(string text, string version) =>
        text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');
}
