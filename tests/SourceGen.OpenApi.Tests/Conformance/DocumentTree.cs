using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>A document as a tree, read by a library alone and none of the product's code.</summary>
internal sealed class DocumentTree
{
    private const int MostReferences = 32;

    private DocumentTree(JsonObject root) => Root = root;

    public JsonObject Root { get; }

    public bool IsSwagger2 => Root.ContainsKey("swagger");

    public static DocumentTree Load(string text)
    {
        if (text.TrimStart().StartsWith('{'))
        {
            return new DocumentTree(
                (JsonObject)JsonNode.Parse(text, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!
            );
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new DocumentTree((JsonObject)ToJson(stream.Documents[0].RootNode)!);
    }

    /// <summary>The node, or what its <c>$ref</c> leads to; null for what is not in this document.</summary>
    public JsonObject? Follow(JsonNode? node)
    {
        for (var step = 0; step < MostReferences; step++)
        {
            if (node is not JsonObject found || found["$ref"] is not JsonValue reference)
            {
                return node as JsonObject;
            }

            node = At(reference.GetValue<string>());
        }

        return null;
    }

    private JsonNode? At(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonNode? node = Root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(part)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject members => members[name],
                JsonArray items when int.TryParse(name, CultureInfo.InvariantCulture, out var index) && index < items.Count => items[index],
                _ => null,
            };
        }

        return node;
    }

    private static JsonNode? ToJson(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var members = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    members[((YamlScalarNode)key).Value ?? ""] = ToJson(value);
                }

                return members;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select(ToJson)]);
            case YamlScalarNode { Style: not ScalarStyle.Plain } quoted:
                return quoted.Value;
            default:
                return Plain(((YamlScalarNode)node).Value ?? "");
        }
    }

    /// <summary>YAML 1.2's core schema.</summary>
    private static JsonNode? Plain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return true;
            case "false" or "False" or "FALSE":
                return false;
            default:
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                {
                    return whole;
                }

                var isNumber =
                    double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
                return isNumber ? number : text;
        }
    }
}
