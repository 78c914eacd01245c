using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.Benchmarks;

/// <summary>Documents of any size, each operation with a record, an open enum, a listing and filters of its own.</summary>
internal static class SyntheticDocument
{
    public static string Of(int operations)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject { ["error"] = Error() };
        for (var i = 0; i < operations; i++)
        {
            var name = i.ToString("d5", CultureInfo.InvariantCulture);
            paths[$"/v1/accounts/{{account_id}}/things_{name}"] = new JsonObject { ["get"] = Operation(name) };
            schemas[$"thing_{name}"] = Thing(name);
            schemas[$"thing_{name}_list"] = List(name);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Things", ["version"] = "1.0.0" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://things.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();
    }

    /// <summary>As many operations as it takes to be so long.</summary>
    public static string OfLength(int bytes)
    {
        const int Sample = 100;
        return Of(Math.Max(1, (int)((long)bytes * Sample / Of(Sample).Length)));
    }

    private static JsonObject Operation(string name) =>
        new()
        {
            ["operationId"] = $"things{name}.list",
            ["tags"] = new JsonArray(
                "Things" + (int.Parse(name, CultureInfo.InvariantCulture) / 10).ToString(CultureInfo.InvariantCulture)
            ),
            ["summary"] = $"Lists the things numbered {name}.",
            ["description"] = "Returns every thing of the account that passes the filters, the newest first, a page at a time.",
            ["parameters"] = new JsonArray(
                Parameter("account_id", "path", "string"),
                Parameter("status", "query", "string"),
                Parameter("created_at_gte", "query", "string", "date-time"),
                Parameter("created_at_lte", "query", "string", "date-time"),
                Parameter("limit", "query", "integer"),
                Parameter("offset", "query", "integer")
            ),
            ["responses"] = new JsonObject
            {
                ["200"] = Response($"One page of the things numbered {name}.", $"thing_{name}_list"),
                ["400"] = Response("A parameter was not understood.", "error"),
                ["default"] = Response("Any other failure.", "error"),
            },
        };

    private static JsonObject Parameter(string name, string place, string type, string? format = null) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["description"] = $"Keeps the things whose {name} is this.",
            ["schema"] = Type(type, format),
        };

    private static JsonObject Response(string description, string schema) =>
        new()
        {
            ["description"] = description,
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(schema) } },
        };

    private static JsonObject List(string name) =>
        Object(
            "One page.",
            ("data", new JsonObject { ["type"] = "array", ["items"] = Reference($"thing_{name}") }),
            ("total", Type("integer", "int64"))
        );

    private static JsonObject Thing(string name) =>
        Object(
            $"A thing numbered {name}.",
            ("id", Type("string")),
            ("account_id", Type("string")),
            ("status", Choice("queued", "sent", "delivered", "failed", "read")),
            ("direction", Choice("inbound", "outbound-api", "outbound-call")),
            ("text", Type("string")),
            ("price", Type("number", "decimal")),
            ("count", Type("integer", "int32")),
            ("created_at", Type("string", "date-time")),
            ("updated_at", Type("string", "date-time")),
            ("is_read", Type("boolean")),
            ("labels", new JsonObject { ["type"] = "object", ["additionalProperties"] = Type("string") }),
            ("tags", new JsonObject { ["type"] = "array", ["items"] = Type("string") })
        );

    private static JsonObject Error() =>
        Object("What went wrong.", ("code", Type("integer", "int32")), ("message", Type("string")), ("more_info", Type("string")));

    private static JsonObject Object(string description, params (string Name, JsonObject Schema)[] properties)
    {
        var members = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            schema["description"] = $"The {name} of it, as the server knows it at this moment.";
            members[name] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = members,
        };
    }

    private static JsonObject Type(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject Choice(params string[] values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
