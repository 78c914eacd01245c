using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace SourceGen.OpenApi;

/// <summary>Calls Microsoft.OpenApi, with everything switched off that would open a file or a connection.</summary>
internal static class OpenApiReading
{
    // Never opened: it only names the document within Microsoft.OpenApi.
    private static readonly Uri Location = new("file:///openapi");

    public static OpenApiDocument? Read(JsonObject root)
    {
        // Its own validation is left out: our checks know positions, and cost one walk less.
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        return new OpenApiJsonReader().Read(root, Location, settings).Document;
    }
}
