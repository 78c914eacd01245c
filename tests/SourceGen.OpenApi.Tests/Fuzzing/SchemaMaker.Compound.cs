using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <content>Schemas made of others.</content>
internal sealed partial class SchemaMaker
{
    /// <summary>Adds the components of a document, all of their names known from the start.</summary>
    public JsonObject Components(int count)
    {
        All.AddRange(Words.Components(dice, count));
        var schemas = new JsonObject();
        foreach (var name in All.ToArray())
        {
            var schema = Component(name);
            schemas[name] = schema;
            Earlier.Add(name);
            if (schema is JsonObject { Count: > 0 } map && map["type"] is JsonValue type && (string?)type == "object")
            {
                Objects.Add(name);
            }
        }

        if (dice.In(25))
        {
            Family(schemas);
        }

        return schemas;
    }

    private JsonNode Component(string name)
    {
        switch (dice.Number(0, 9))
        {
            case < 5:
                var schema = Object(0, 6);
                Decorate(schema);
                return schema;
            case 5 when Earlier.Count > 0 && dialect != Dialect.Swagger20:
                return new JsonObject { ["$ref"] = Prefix + dice.Of(Earlier) };
            case 6:
                return Tree(name);
            default:
                // A component that is a bare reference may lead to itself in a circle.
                var made = Any();
                return made is JsonObject map && map.ContainsKey("$ref") ? Text() : made;
        }
    }

    /// <summary>A type that holds itself, directly and in a list and a map.</summary>
    private JsonObject Tree(string name) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["parent"] = new JsonObject { ["$ref"] = Prefix + name },
                ["children"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["$ref"] = Prefix + name },
                },
                ["by name"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["$ref"] = Prefix + name },
                },
                [Words.Name(dice)] = Any(2),
            },
        };

    /// <summary>A base with a discriminator, types that inherit from it, and perhaps a union of those.</summary>
    private void Family(JsonObject schemas)
    {
        var root = "Family" + dice.Of("", "Base", ".base", "_");
        var member = dice.Of("kind", "type", "@type", "class", "pet-type");
        var properties = new JsonObject
        {
            [member] = new JsonObject { ["type"] = "string" },
            [Words.Name(dice)] = Simple(),
        };
        var heirs = Words.Components(dice, dice.Number(1, 3)).ConvertAll(static name => "Heir" + name);
        JsonNode discriminator = dialect == Dialect.Swagger20 ? JsonValue.Create(member) : new JsonObject { ["propertyName"] = member };
        if (discriminator is JsonObject map && dice.In(50))
        {
            map["mapping"] = new JsonObject([
                .. heirs.Select((heir, i) => KeyValuePair.Create("m" + i, (JsonNode?)(i % 2 == 0 ? Prefix + heir : heir))),
            ]);
        }

        schemas[root] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(member),
            ["discriminator"] = discriminator,
            ["properties"] = properties,
        };
        foreach (var heir in heirs)
        {
            schemas[heir] = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = Prefix + root }, Object(2)) };
        }

        All.AddRange([root, .. heirs]);
        if (dialect != Dialect.Swagger20 && dice.In(50))
        {
            schemas["AnyHeir"] = new JsonObject
            {
                [dice.Of("oneOf", "anyOf")] = new JsonArray([.. heirs.Select(heir => new JsonObject { ["$ref"] = Prefix + heir })]),
                ["discriminator"] = discriminator.DeepClone(),
            };
            All.Add("AnyHeir");
        }
    }

    private JsonObject List(int depth)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Any(depth + 1) };
        if (dice.In(15))
        {
            schema["minItems"] = dice.Number(0, 2);
            schema["maxItems"] = dice.Number(3, 100);
            schema["uniqueItems"] = dice.In(50);
        }

        return schema;
    }

    private JsonObject Map(int depth)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Any(depth + 1) };
        if (dialect == Dialect.OpenApi31 && dice.In(10))
        {
            schema["patternProperties"] = new JsonObject { ["^x-"] = Simple() };
        }

        return schema;
    }

    private JsonObject Union(int depth)
    {
        if (dialect == Dialect.Swagger20)
        {
            return Merge(depth);
        }

        var alternatives = new JsonArray();
        var targets = Objects.Count > 0 && dice.In(50) ? dice.Some(Objects, dice.Number(1, Math.Min(3, Objects.Count))) : [];
        foreach (var target in targets)
        {
            alternatives.Add(new JsonObject { ["$ref"] = Prefix + target });
        }

        var union = new JsonObject();
        if (targets.Count > 1 && dice.In(30))
        {
            union["discriminator"] = new JsonObject { ["propertyName"] = dice.Of("type", "kind") };
        }
        else
        {
            for (var i = dice.Number(targets.Count == 0 ? 1 : 0, 3); i > 0; i--)
            {
                alternatives.Add(dice.In(25) ? Object(depth + 2, 3) : Simple());
            }

            if (dialect == Dialect.OpenApi31 && dice.In(20))
            {
                alternatives.Add(new JsonObject { ["type"] = "null" });
            }
        }

        union[dice.Of("oneOf", "anyOf")] = alternatives;
        return union;
    }

    private JsonObject Merge(int depth)
    {
        var parts = new JsonArray();
        if (Earlier.Count > 0)
        {
            parts.Add(new JsonObject { ["$ref"] = Prefix + dice.Of(Earlier) });
        }

        for (var i = dice.Number(parts.Count == 0 ? 1 : 0, 2); i > 0; i--)
        {
            parts.Add(dice.In(80) ? Object(depth + 2, 3) : new JsonObject { ["description"] = Words.Prose(dice) });
        }

        var merge = new JsonObject { ["allOf"] = parts };
        if (dice.In(25))
        {
            merge["type"] = "object";
            merge["properties"] = new JsonObject { [Words.Name(dice)] = Simple() };
        }

        return merge;
    }
}
