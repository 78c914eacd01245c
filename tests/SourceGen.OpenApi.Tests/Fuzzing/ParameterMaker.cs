using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Makes the parameters of an operation: every place and style, groups that compare, and what places a page.</summary>
internal sealed class ParameterMaker(Dice dice, SchemaMaker schemas)
{
    /// <summary>Pairs of suffixes that name a comparison.</summary>
    private static readonly string[][] Comparisons =
    [
        ["_gte", "_lte"],
        ["_gt", "_lt"],
        ["[gte]", "[lte]"],
        [".gt", ".lt"],
        ["<", ">"],
        ["", "<", ">"],
        ["__gt", "__lt"],
        ["_after", "_before"],
        ["Since", "Until"],
        ["_min", "_max"],
        ["", "[in]"],
        ["From", "To"],
    ];

    private bool IsSwagger => schemas.Dialect == Dialect.Swagger20;

    /// <summary>A parameter for each name in the path's template, then some others.</summary>
    public JsonArray Make(IEnumerable<string> path, bool isListing)
    {
        var seen = new HashSet<(string, string)>();
        var list = new JsonArray();
        void Add(string name, string place, JsonObject parameter)
        {
            if (name.Length > 0 && seen.Add((place, place == "header" ? name.ToUpperInvariant() : name)))
            {
                parameter["name"] = name;
                parameter["in"] = place;
                list.Add(parameter);
            }
        }

        foreach (var name in path)
        {
            Add(name, "path", PathParameter());
        }

        foreach (var name in isListing ? Paging() : [])
        {
            Add(name, "query", Valued(dice.In(50) ? Typed("integer") : Typed("string"), required: false));
        }

        if (dice.In(25))
        {
            Group(Add);
        }

        foreach (var name in Words.Names(dice, dice.Number(0, 4)))
        {
            string[] places = IsSwagger ? ["query", "query", "header"] : ["query", "query", "query", "header", "cookie"];
            var place = dice.Of(places);
            Add(name, place, place == "query" ? QueryParameter() : Plain(place));
        }

        return list;
    }

    private string[] Paging() =>
        dice.Of<string[]>(
            ["limit", "offset"],
            ["page", "per_page"],
            ["cursor", "limit"],
            ["page_token", "page_size"],
            ["starting_after", "limit"],
            ["PageSize", "Page", "PageToken"],
            ["skip", "take"]
        );

    private void Group(Action<string, string, JsonObject> add)
    {
        var name = dice.Of("created", "price", "date_sent", "class", "status", "größe");
        var type = dice.Of<JsonObject>(
            new() { ["type"] = "string", ["format"] = "date-time" },
            new() { ["type"] = "string", ["format"] = "date" },
            new() { ["type"] = "integer" },
            new() { ["type"] = "string" },
            new() { ["type"] = "number" }
        );
        foreach (var suffix in dice.Of(Comparisons))
        {
            var parameter = Valued((JsonObject)type.DeepClone(), required: false);
            if (dice.In(10))
            {
                parameter["x-filter"] = new JsonObject
                {
                    ["group"] = dice.Of("moment", "a b", "class"),
                    ["op"] = dice.Of("eq", "gt", "gte", "lt", "lte", "in"),
                };
            }

            if (dice.In(10))
            {
                parameter["x-date-format"] = dice.Of("yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "\"o\"");
            }

            add(name + suffix, "query", parameter);
        }
    }

    private JsonObject PathParameter()
    {
        var parameter = Valued(schemas.Simple(), required: true);
        if (!IsSwagger && dice.In(25))
        {
            parameter["style"] = dice.Of("simple", "label", "matrix");
            parameter["explode"] = dice.In(50);
        }

        return parameter;
    }

    private JsonObject Plain(string place)
    {
        var parameter = Valued(schemas.Simple(), dice.In(25));
        if (!IsSwagger && dice.In(25))
        {
            parameter["style"] = place == "header" ? "simple" : "form";
            parameter["explode"] = dice.In(50);
        }

        return parameter;
    }

    private JsonObject QueryParameter()
    {
        if (IsSwagger)
        {
            var list = Valued(schemas.Simple(), dice.In(15));
            if ((string?)list["type"] == "array")
            {
                list["collectionFormat"] = dice.Of("csv", "ssv", "tsv", "pipes", "multi");
            }

            return list;
        }

        JsonObject parameter;
        switch (dice.Number(0, 12))
        {
            case 0:
                parameter = Valued(schemas.Object(3, 4), dice.In(15));
                parameter["style"] = dice.Of("deepObject", "form");
                parameter["explode"] = true;
                break;
            case 1:
                parameter = Valued(new JsonObject { ["type"] = "array", ["items"] = schemas.Simple(1) }, dice.In(15));
                parameter["style"] = dice.Of("form", "spaceDelimited", "pipeDelimited");
                parameter["explode"] = dice.In(50);
                break;
            case 2:
                parameter = new JsonObject
                {
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Any(2) } },
                };
                break;
            case 3 when schemas.All.Count > 0:
                parameter = Valued(schemas.Reference(dice.Of(schemas.All)), dice.In(15));
                break;
            default:
                parameter = Valued(schemas.Simple(), dice.In(15));
                break;
        }

        if (dice.In(6))
        {
            parameter["allowReserved"] = true;
        }

        if (dice.In(4))
        {
            parameter["allowEmptyValue"] = true;
        }

        return parameter;
    }

    private static JsonObject Typed(string type) => new() { ["type"] = type };

    /// <summary>A parameter with its schema, which Swagger 2.0 writes beside its name.</summary>
    private JsonObject Valued(JsonObject schema, bool required)
    {
        var parameter = IsSwagger ? schema : new JsonObject { ["schema"] = schema };
        if (required)
        {
            parameter["required"] = true;
        }

        if (dice.In(20))
        {
            parameter["description"] = Words.Prose(dice);
        }

        if (!IsSwagger && dice.In(5))
        {
            parameter["deprecated"] = true;
        }

        if (dice.In(4))
        {
            parameter["x-csharp-name"] = dice.Of("renamed", "filter", "class", "cancellationToken");
        }

        return parameter;
    }
}
