using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Changes a document's structure: what is left is JSON still, but hardly OpenAPI.</summary>
internal static class TreeMutator
{
    private static readonly string[] Keywords =
    [
        "$ref",
        "type",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "items",
        "properties",
        "additionalProperties",
        "required",
        "enum",
        "const",
        "default",
        "discriminator",
        "nullable",
        "format",
        "schema",
        "content",
        "parameters",
        "responses",
        "requestBody",
        "x-pagination",
        "x-filter",
        "x-csharp-name",
        "$anchor",
        "$dynamicRef",
        "$defs",
        "$id",
        "operationId",
        "servers",
        "security",
        "in",
        "name",
        "style",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1e999",
        "123456789012345678901234567890",
        "\"\"",
        "\" \"",
        "\"#\"",
        "\"object\"",
        "\"array\"",
        "\"string\"",
        "\"query\"",
        "\"@lone@\"",
        "\"\\u0000\"",
        "\"class Evil{}\\n#if X\"",
        "[]",
        "[null]",
        "[\"null\"]",
        "[[[]]]",
        "{}",
        "{\"\":{}}",
        "{\"$ref\":\"#\"}",
        "{\"$ref\":\"#/paths\"}",
        "{\"$ref\":\"other.yaml#/a\"}",
        "{\"$ref\":\"https://example.com/a\"}",
        "{\"type\":\"array\"}",
        "{\"type\":[\"string\",\"object\",\"null\"]}",
        "{\"allOf\":[]}",
        "{\"oneOf\":[{}]}",
    ];

    /// <summary>Makes one to eight changes.</summary>
    public static void Mutate(JsonObject root, Dice dice)
    {
        for (var changes = dice.Number(1, 8); changes > 0; changes--)
        {
            var places = new List<JsonNode>();
            Collect(root, places);
            Change(root, dice.Of<JsonNode>(places), places, dice);
        }
    }

    private static void Change(JsonObject root, JsonNode at, List<JsonNode> places, Dice dice)
    {
        switch (at)
        {
            case JsonObject map:
                ChangeMap(root, map, places, dice);
                break;
            case JsonArray list:
                ChangeList(list, places, dice);
                break;
        }
    }

    private static void ChangeMap(JsonObject root, JsonObject map, List<JsonNode> places, Dice dice)
    {
        var keys = map.Select(static member => member.Key).ToList();
        var key = keys.Count == 0 || dice.In(10) ? dice.Of(Keywords) : dice.Of<string>(keys);
        switch (dice.Number(0, 8))
        {
            case 0:
                map.Remove(key);
                break;
            case 1:
                map[key] = JsonNode.Parse(dice.Of(Values));
                break;
            case 2:
                map[dice.In(50) ? dice.Of(Keywords) : Words.Name(dice)] = map[key]?.DeepClone();
                break;
            case 3:
                map[key] = dice.Of<JsonNode>(places).DeepClone();
                break;
            case 4:
                map[dice.Of(Keywords)] = dice.Of<JsonNode>(places).DeepClone();
                break;
            case 5:
                map[key] = new JsonObject
                {
                    ["$ref"] =
                        "#"
                        + dice.Of<JsonNode>(places)
                            .GetPath()[1..]
                            .Replace("['", "/")
                            .Replace("']", "")
                            .Replace('.', '/')
                            .Replace('[', '/')
                            .Replace("]", ""),
                };
                break;
            case 6:
                var value = map[key]?.DeepClone();
                map.Remove(key);
                map[Words.Name(dice)] = value;
                break;
            case 7:
                map[key] = Deep(dice.Number(2, 80), dice.Of("items", "allOf", "properties", "additionalProperties"));
                break;
            default:
                map[key] = root.DeepClone() is JsonObject whole && places.Count < 400 ? whole : null;
                break;
        }
    }

    private static void ChangeList(JsonArray list, List<JsonNode> places, Dice dice)
    {
        switch (dice.Number(0, 3))
        {
            case 0 when list.Count > 0:
                list.RemoveAt(dice.Number(0, list.Count - 1));
                break;
            case 1 when list.Count > 0:
                list.Add(list[dice.Number(0, list.Count - 1)]?.DeepClone());
                break;
            case 2:
                list.Add(dice.Of<JsonNode>(places).DeepClone());
                break;
            default:
                list.Insert(0, JsonNode.Parse(dice.Of(Values)));
                break;
        }
    }

    private static JsonNode Deep(int depth, string member)
    {
        JsonNode node = new JsonObject { ["type"] = "string" };
        for (var i = 0; i < depth; i++)
        {
            node = new JsonObject
            {
                [member] = member switch
                {
                    "allOf" => new JsonArray(node),
                    "properties" => new JsonObject { ["p"] = node },
                    _ => node,
                },
            };
        }

        return node;
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        places.Add(node);
        var inner = node switch
        {
            JsonObject map => map.Select(static member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var item in inner)
        {
            if (item is JsonObject or JsonArray)
            {
                Collect(item, places);
            }
        }
    }
}
