using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>The three ways in which documents write their schemas.</summary>
internal enum Dialect
{
    Swagger20,
    OpenApi30,
    OpenApi31,
}

/// <summary>Makes valid schemas of every kind.</summary>
internal sealed partial class SchemaMaker(Dice dice, Dialect dialect)
{
    private static readonly string[] TextFormats =
    [
        "date-time",
        "date",
        "time",
        "duration",
        "uuid",
        "uri",
        "byte",
        "binary",
        "decimal",
        "int32",
        "int64",
        "email",
        "password",
        "date-time-rfc-2822",
        "hostname",
        "unheard-of",
    ];

    /// <summary>Components that are there already: whatever must not be circular leads to these.</summary>
    public List<string> Earlier { get; } = [];

    /// <summary>All components: an array, a map or a property may lead to any of them.</summary>
    public List<string> All { get; } = [];

    /// <summary>Components that are objects with plain members.</summary>
    public List<string> Objects { get; } = [];

    public Dialect Dialect => dialect;

    private string Prefix => dialect == Dialect.Swagger20 ? "#/definitions/" : "#/components/schemas/";

    /// <summary>Any schema; deeper ones are simpler, so that there is an end.</summary>
    public JsonNode Any(int depth = 0)
    {
        var schema = dice.Number(0, depth > 3 ? 54 : 99) switch
        {
            < 14 => Text(),
            < 22 => Whole(),
            < 27 => Real(),
            < 31 => new JsonObject { ["type"] = "boolean" },
            < 39 => Enumeration(),
            < 42 => Constant(),
            < 45 => Free(),
            < 55 => All.Count > 0 ? Reference(dice.Of(All)) : Text(),
            < 66 => List(depth),
            < 72 => Map(depth),
            < 86 => Object(depth),
            < 91 => Union(depth),
            < 95 => Merge(depth),
            _ => SeveralTypes(),
        };
        Decorate(schema);
        return schema;
    }

    /// <summary>A schema that a parameter may have.</summary>
    public JsonObject Simple(int depth = 0) =>
        dice.Number(0, 99) switch
        {
            < 35 => Text(),
            < 55 => Whole(),
            < 65 => Real(),
            < 72 => new JsonObject { ["type"] = "boolean" },
            < 85 => Enumeration(),
            _ when depth == 0 => new JsonObject { ["type"] = "array", ["items"] = Simple(1) },
            _ => Text(),
        };

    public JsonObject Reference(string name)
    {
        var reference = new JsonObject { ["$ref"] = Prefix + name };
        if (dialect == Dialect.OpenApi31 && dice.In(15))
        {
            reference["description"] = Words.Prose(dice);
            if (dice.In(30))
            {
                reference["deprecated"] = true;
            }
        }

        return reference;
    }

    public JsonObject Object(int depth, int atMost = 5)
    {
        var names = Words.Names(dice, dice.Number(0, atMost));
        var properties = new JsonObject();
        foreach (var name in names)
        {
            properties[name] = Property(Any(depth + 1));
        }

        var schema = new JsonObject { ["type"] = "object" };
        if (names.Count > 0 || dice.In(50))
        {
            schema["properties"] = properties;
        }

        if (names.Count > 0 && dice.In(60))
        {
            schema["required"] = new JsonArray([.. dice.Some(names, dice.Number(1, names.Count)).Select(static name => (JsonNode)name)]);
        }

        if (dice.In(20))
        {
            schema["additionalProperties"] = dice.In(50) ? JsonValue.Create(dice.In(60)) : Any(depth + 1);
        }

        return schema;
    }

    private JsonNode Property(JsonNode schema)
    {
        if (schema is not JsonObject map || map.ContainsKey("$ref"))
        {
            return schema;
        }

        switch (dice.Number(0, 40))
        {
            case 0:
                map["readOnly"] = true;
                break;
            case 1 when dialect != Dialect.Swagger20:
                map["writeOnly"] = true;
                break;
            case 2:
                map["x-aliases"] = new JsonArray(Words.Name(dice), "older");
                break;
            case 3:
                map["x-empty-as-null"] = true;
                break;
            case 4:
                map["x-csharp-name"] = dice.Of("Renamed", "Value", "ToString", "@class", "name");
                break;
            case 5:
                map["x-ms-client-name"] = Words.Name(dice);
                break;
        }

        return map;
    }

    private void Decorate(JsonNode node)
    {
        if (node is not JsonObject schema || schema.ContainsKey("$ref"))
        {
            return;
        }

        if (dice.In(20))
        {
            schema["description"] = Words.Prose(dice);
        }

        if (dice.In(8))
        {
            schema["title"] = Words.Name(dice);
        }

        if (dice.In(5) && dialect != Dialect.Swagger20)
        {
            schema["deprecated"] = true;
        }

        if (dice.In(12) && schema["type"] is JsonValue type && !schema.ContainsKey("enum"))
        {
            switch (dialect)
            {
                case Dialect.Swagger20:
                    schema["x-nullable"] = true;
                    break;
                case Dialect.OpenApi30:
                    schema["nullable"] = true;
                    break;
                default:
                    schema["type"] = new JsonArray((string)type!, "null");
                    break;
            }
        }
    }
}
