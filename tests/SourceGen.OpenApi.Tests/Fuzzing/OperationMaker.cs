using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Makes operations with bodies and responses of every kind.</summary>
internal sealed class OperationMaker(Dice dice, SchemaMaker schemas, IReadOnlyList<string> securitySchemes)
{
    private static readonly string[] MediaTypes =
    [
        "application/json",
        "application/json",
        "application/json; charset=utf-8",
        "application/vnd.acme.v1+json",
        "application/merge-patch+json",
        "text/plain",
        "text/csv",
        "application/octet-stream",
        "application/pdf",
        "image/*",
        "application/xml",
        "*/*",
    ];

    private readonly ParameterMaker _parameters = new(dice, schemas);
    private int _operations;

    private bool IsSwagger => schemas.Dialect == Dialect.Swagger20;

    public JsonObject Make(string method, IReadOnlyList<string> pathNames)
    {
        var isListing = method == "get" && dice.In(40);
        var operation = new JsonObject();
        if (dice.In(85))
        {
            operation["operationId"] = Id();
        }

        if (dice.In(50))
        {
            operation["tags"] = new JsonArray([.. Words.Names(dice, dice.Number(1, 2)).Select(static name => (JsonNode)name)]);
        }

        Prose(operation);
        var parameters = _parameters.Make(pathNames, isListing);
        if (parameters.Count > 0 || dice.In(20))
        {
            operation["parameters"] = parameters;
        }

        if (method is "post" or "put" or "patch" || (method == "delete" && dice.In(20)))
        {
            Body(operation, parameters);
        }

        operation["responses"] = Responses(isListing);
        Rest(operation, isListing);
        return operation;
    }

    private string Id()
    {
        var id = dice.Number(0, 3) switch
        {
            0 => dice.Of("messages.", "Messages_", "a/b/", "class.") + dice.Of("list", "get", "class", "3d"),
            1 => dice.Of("list", "get", "create") + Words.Component(dice),
            _ => Words.Name(dice),
        };

        // Ids differ, if only in what C# does not see.
        return id + new string('-', ++_operations % 3) + (dice.In(70) ? _operations : new string('.', _operations));
    }

    private void Prose(JsonObject operation)
    {
        if (dice.In(40))
        {
            operation["summary"] = Words.Prose(dice);
        }

        if (dice.In(30))
        {
            operation["description"] = Words.Prose(dice);
        }

        if (dice.In(5))
        {
            operation["deprecated"] = true;
        }
    }

    private void Rest(JsonObject operation, bool isListing)
    {
        if (securitySchemes.Count > 0 && dice.In(25))
        {
            operation["security"] = Dice.List(
                dice.Number(0, 2),
                () =>
                    new JsonObject([
                        .. dice.Some(securitySchemes, dice.Number(0, 2))
                            .Select(static name => KeyValuePair.Create(name, (JsonNode?)new JsonArray())),
                    ])
            );
        }

        if (!IsSwagger && dice.In(6))
        {
            operation["servers"] = new JsonArray(
                new JsonObject { ["url"] = dice.Of("/other", "https://other.example.com/v2", "https://{region}.example.com") }
            );
        }

        if (!IsSwagger && dice.In(4))
        {
            operation["callbacks"] = new JsonObject
            {
                ["done"] = new JsonObject
                {
                    ["{$request.body#/url}"] = new JsonObject
                    {
                        ["post"] = new JsonObject { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "" } } },
                    },
                },
            };
        }

        Extensions(operation, isListing);
    }

    private void Extensions(JsonObject operation, bool isListing)
    {
        switch (dice.Number(0, isListing ? 12 : 40))
        {
            case 0:
                operation["x-pagination"] = new JsonObject
                {
                    ["style"] = "offset",
                    ["items"] = "/data",
                    ["offset"] = "offset",
                    ["limit"] = "limit",
                };
                break;
            case 1:
                operation["x-pagination"] = new JsonObject
                {
                    ["style"] = "token",
                    ["items"] = "/data",
                    ["next"] = "/next",
                    ["to"] = "cursor",
                };
                break;
            case 2:
                operation["x-pagination"] = new JsonObject
                {
                    ["style"] = "next-link",
                    ["items"] = "/data",
                    ["next"] = "/next",
                };
                break;
            case 3:
                operation["x-pagination"] = new JsonObject
                {
                    ["style"] = "cursor",
                    ["items"] = "/data",
                    ["from"] = "/id",
                    ["to"] = "cursor",
                    ["identity"] = "/id",
                };
                break;
            case 4:
                operation["x-unwrap"] = "/data";
                break;
            case 5:
                operation["x-idempotent"] = true;
                break;
            case 6:
                operation["x-rate-limit"] = new JsonObject { ["permits"] = 5, ["window"] = "PT1S" };
                break;
            case 7:
                operation["x-csharp-name"] = dice.Of("Go", "ToString", "class", "GetType");
                break;
            case 8:
                operation["x-ms-pageable"] = new JsonObject { ["nextLinkName"] = "next", ["itemName"] = "data" };
                break;
        }
    }

    private void Body(JsonObject operation, JsonArray parameters)
    {
        if (!IsSwagger)
        {
            operation["requestBody"] = new JsonObject { ["required"] = dice.In(60), ["content"] = Content(isRequest: true) };
            return;
        }

        if (dice.In(60))
        {
            parameters.Add(
                new JsonObject
                {
                    ["name"] = "body",
                    ["in"] = "body",
                    ["required"] = dice.In(50),
                    ["schema"] = schemas.Any(1),
                }
            );
        }
        else
        {
            foreach (var name in Words.Names(dice, dice.Number(1, 3)))
            {
                var field = dice.In(30) ? new JsonObject { ["type"] = "file" } : schemas.Simple();
                field["name"] = name;
                field["in"] = "formData";
                parameters.Add(field);
            }

            operation["consumes"] = new JsonArray("multipart/form-data");
        }

        operation["parameters"] = parameters;
    }

    private JsonObject Content(bool isRequest)
    {
        var content = new JsonObject();
        for (var i = dice.Number(1, dice.In(20) ? 3 : 1); i > 0; i--)
        {
            switch (dice.Number(0, isRequest ? 12 : 9))
            {
                case 10:
                    content["application/x-www-form-urlencoded"] = new JsonObject { ["schema"] = schemas.Object(2) };
                    break;
                case > 10:
                    content["multipart/form-data"] = Multipart();
                    break;
                case < 6:
                    content["application/json"] = Media("application/json");
                    break;
                default:
                    var type = dice.Of(MediaTypes);
                    content[type] = Media(type);
                    break;
            }
        }

        return content;
    }

    private JsonObject Media(string type) =>
        type.Contains("json", StringComparison.Ordinal) ? new JsonObject { ["schema"] = schemas.Any(1) }
        : dice.In(30) ? new JsonObject()
        : new JsonObject
        {
            ["schema"] = type.StartsWith("text", StringComparison.Ordinal)
                ? schemas.Simple(1)
                : new JsonObject { ["type"] = "string", ["format"] = "binary" },
        };

    private JsonObject Multipart()
    {
        var schema = schemas.Object(2, 3);
        var properties = (JsonObject)(schema["properties"] ??= new JsonObject());
        properties["file"] = new JsonObject { ["type"] = "string", ["format"] = "binary" };
        properties["files"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string", ["format"] = "binary" },
        };
        var media = new JsonObject { ["schema"] = schema };
        if (dice.In(40))
        {
            media["encoding"] = new JsonObject
            {
                ["file"] = new JsonObject { ["contentType"] = dice.Of("image/png, image/jpeg", "text/csv") },
            };
        }

        return media;
    }

    private JsonObject Responses(bool isListing)
    {
        var responses = new JsonObject();
        var codes = dice.Some(["200", "201", "202", "204", "2XX", "302"], dice.In(25) ? 2 : 1);
        if (!codes.Exists(static code => code[0] == '2'))
        {
            codes.Add("200");
        }

        foreach (var code in codes)
        {
            responses[code] = code == "204" ? new JsonObject { ["description"] = "none" } : Response(isListing);
        }

        foreach (var code in dice.Some(["default", "400", "404", "4XX", "429", "500"], dice.Number(0, 2)))
        {
            responses[code] = Response(false);
        }

        return responses;
    }

    private JsonObject Response(bool isListing)
    {
        var response = new JsonObject { ["description"] = Words.Prose(dice) };
        var schema = isListing ? Listing() : null;
        if (dice.In(15))
        {
            var header = schemas.Simple(1);
            response["headers"] = new JsonObject
            {
                [dice.Of("X-Total", "Link", "Retry-After", "class", "x-größe")] = IsSwagger
                    ? header
                    : new JsonObject { ["schema"] = header },
            };
        }

        if (IsSwagger)
        {
            if (schema is not null || dice.In(80))
            {
                response["schema"] = schema ?? (dice.In(8) ? new JsonObject { ["type"] = "file" } : schemas.Any(1));
            }

            return response;
        }

        if (schema is not null || dice.In(85))
        {
            response["content"] = schema is null
                ? Content(isRequest: false)
                : new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } };
        }

        return response;
    }

    private JsonObject Listing()
    {
        var rows = new JsonObject
        {
            ["type"] = "array",
            ["items"] = schemas.All.Count > 0 ? schemas.Reference(dice.Of(schemas.All)) : schemas.Object(2),
        };
        if (dice.In(20))
        {
            return rows;
        }

        var properties = new JsonObject { [dice.Of("data", "items", "results")] = rows };
        foreach (
            var name in dice.Some(["next", "has_more", "total", "next_cursor", "next_page_token", "nextLink", "page"], dice.Number(0, 3))
        )
        {
            properties[name] = name switch
            {
                "has_more" => new JsonObject { ["type"] = "boolean" },
                "total" or "page" => new JsonObject { ["type"] = "integer" },
                _ => new JsonObject { ["type"] = "string" },
            };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }
}
