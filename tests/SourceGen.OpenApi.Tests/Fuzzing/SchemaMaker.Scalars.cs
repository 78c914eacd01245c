using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <content>Values without members.</content>
internal sealed partial class SchemaMaker
{
    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (dice.In(45))
        {
            schema["format"] = dice.Of(TextFormats);
            return schema;
        }

        if (dice.In(15))
        {
            schema["minLength"] = dice.Number(0, 3);
            schema["maxLength"] = dice.Number(4, 3000);
        }

        if (dice.In(12))
        {
            schema["pattern"] = dice.Of(
                "^[a-z]+$",
                "^\\+?\\d{1,14}$",
                "\"quoted\\\\",
                "(?<year>\\d{4})",
                "[^\\]]*",
                "\\p{L}+",
                "^(?!a)b",
                "(",
                ""
            );
        }

        if (dice.In(10))
        {
            schema["default"] = dice.Of("a", "", "with \"quotes\" \\ and\nlines", "2020-01-01", "{0}");
        }

        return schema;
    }

    private JsonObject Whole()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (dice.In(50))
        {
            schema["format"] = dice.Of("int32", "int64", "unixtime", "int8", "uint64");
        }

        Bounds(schema, dice.Number(-5, 0), dice.Of<JsonNode>(10, 2147483648L, 1e3, 9007199254740993L));
        if (dice.In(15))
        {
            schema["default"] = dice.Of<JsonNode>(0, 1, -1, 7);
        }

        return schema;
    }

    private JsonObject Real()
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (dice.In(50))
        {
            schema["format"] = dice.Of("float", "double", "decimal", "money");
        }

        Bounds(schema, dice.Of<JsonNode>(0, -0.5, -1e300), dice.Of<JsonNode>(1.5, 1e300, 100));
        if (dice.In(15))
        {
            schema["default"] = dice.Of<JsonNode>(0, 1.5, -0.001, 1e20);
        }

        return schema;
    }

    private void Bounds(JsonObject schema, JsonNode low, JsonNode high)
    {
        if (!dice.In(20))
        {
            return;
        }

        var exclusive = dice.In(30);
        if (dialect == Dialect.OpenApi31 && exclusive)
        {
            schema["exclusiveMinimum"] = low;
            schema["exclusiveMaximum"] = high;
            return;
        }

        schema["minimum"] = low;
        schema["maximum"] = high;
        if (exclusive)
        {
            schema["exclusiveMinimum"] = dice.In(50);
        }

        if (dice.In(20))
        {
            schema["multipleOf"] = dice.Of<JsonNode>(1, 0.5, 10);
        }
    }

    private JsonObject Enumeration()
    {
        var schema = new JsonObject();
        var count = dice.Number(1, 6);
        List<JsonNode?> values;
        switch (dice.Number(0, 9))
        {
            case < 6:
                schema["type"] = "string";
                values = [.. Words.Names(dice, count).Select(static name => (JsonNode?)name)];
                break;
            case < 8:
                schema["type"] = "integer";
                values = [.. Enumerable.Range(dice.Number(-2, 3), count).Select(static number => (JsonNode?)number)];
                break;
            case 8:
                values = [.. Words.Names(dice, count).Select((name, i) => i % 2 == 0 ? (JsonNode?)name : i)];
                break;
            default:
                schema["type"] = "number";
                values = [.. Enumerable.Range(0, count).Select(static number => (JsonNode?)(number + 0.5))];
                break;
        }

        NamesOfValues(schema, values);
        if (dice.In(20))
        {
            schema["default"] = values[0]?.DeepClone();
        }

        NullAmong(schema, values);
        schema["enum"] = new JsonArray([.. values]);
        return schema;
    }

    private void NamesOfValues(JsonObject schema, List<JsonNode?> values)
    {
        switch (dice.Number(0, 12))
        {
            case 0:
                schema["x-enum-varnames"] = new JsonArray([.. Words.Names(dice, values.Count).Select(static name => (JsonNode)name)]);
                break;
            case 1:
                schema["x-enumNames"] = new JsonArray([.. values.Select((_, i) => (JsonNode)("Value" + i))]);
                break;
            case 2:
                schema["x-ms-enum"] = new JsonObject
                {
                    ["name"] = Words.Component(dice),
                    ["values"] = new JsonArray([
                        .. values.Select(value => new JsonObject { ["value"] = value?.DeepClone(), ["name"] = Words.Name(dice) }),
                    ]),
                };
                break;
            case 3:
                schema["x-enum-descriptions"] = new JsonArray([.. values.Select(_ => (JsonNode)Words.Prose(dice))]);
                break;
        }
    }

    private void NullAmong(JsonObject schema, List<JsonNode?> values)
    {
        if (!dice.In(10))
        {
            return;
        }

        values.Add(null);
        switch (dialect)
        {
            case Dialect.Swagger20:
                schema["x-nullable"] = true;
                break;
            case Dialect.OpenApi30:
                schema["nullable"] = true;
                break;
            default:
                if (schema["type"] is JsonValue type)
                {
                    schema["type"] = new JsonArray((string)type!, "null");
                }

                break;
        }
    }

    private JsonObject Constant() =>
        dialect == Dialect.OpenApi31
            ? new JsonObject { ["const"] = dice.Of<JsonNode?>("fixed", "", 1, 1.5, true, null)?.DeepClone() }
            : new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(Words.Name(dice)) };

    private JsonNode Free() =>
        dice.Number(0, 3) switch
        {
            0 => new JsonObject { ["type"] = "object" },
            1 => new JsonObject { ["type"] = "object", ["additionalProperties"] = true },
            2 when dialect == Dialect.OpenApi31 => JsonValue.Create(true),
            _ => new JsonObject(),
        };

    private JsonObject SeveralTypes()
    {
        if (dialect != Dialect.OpenApi31)
        {
            return Text();
        }

        string[] types = ["string", "integer", "number", "boolean", "array", "object", "null"];
        var chosen = dice.Some(types, dice.Number(1, 3));
        var schema = new JsonObject { ["type"] = new JsonArray([.. chosen.Select(static type => (JsonNode)type)]) };
        if (chosen.Contains("array"))
        {
            schema["items"] = Simple(1);
        }

        if (chosen.Contains("object"))
        {
            schema["properties"] = new JsonObject { [Words.Name(dice)] = Simple(1) };
        }

        return schema;
    }
}
