using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

/// <summary>A valid document and the number that makes it again.</summary>
internal sealed record MadeDocument(int Seed, JsonObject Root)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Text => Root.ToJsonString(Indented);

    public override string ToString() => "document " + Seed;
}

/// <summary>Makes whole valid documents: Swagger 2.0, OpenAPI 3.0 and 3.1.</summary>
internal static class DocumentMaker
{
    private static readonly string[] Methods = ["get", "get", "get", "post", "post", "put", "patch", "delete", "head", "options", "trace"];

    /// <summary>Documents of any kind and size.</summary>
    public static Gen<MadeDocument> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Select(Make);

    /// <summary>The document of that number, always the same.</summary>
    public static MadeDocument Make(int seed)
    {
        var dice = new Dice(seed);
        var dialect = dice.Of(Dialect.OpenApi30, Dialect.OpenApi30, Dialect.OpenApi31, Dialect.OpenApi31, Dialect.Swagger20);
        var schemas = new SchemaMaker(dice, dialect);
        var components = schemas.Components(dice.Number(0, 5));
        var security = Security(dice, dialect);
        var root = new JsonObject
        {
            [dialect == Dialect.Swagger20 ? "swagger" : "openapi"] = dialect switch
            {
                Dialect.Swagger20 => "2.0",
                Dialect.OpenApi30 => "3.0.3",
                _ => "3.1.0",
            },
            ["info"] = new JsonObject
            {
                ["title"] = Words.Prose(dice),
                ["version"] = "1",
                ["description"] = Words.Prose(dice),
            },
        };
        Servers(root, dice, dialect);
        if (dice.In(10))
        {
            root["x-empty-as-null"] = true;
        }

        if (dice.In(30) && security.Count > 0)
        {
            root["security"] = new JsonArray(
                new JsonObject { [dice.Of<string>([.. security.Select(static scheme => scheme.Key)])] = new JsonArray() }
            );
        }

        root["paths"] = Paths(dice, new OperationMaker(dice, schemas, [.. security.Select(static scheme => scheme.Key)]));
        if (dialect == Dialect.Swagger20)
        {
            root["definitions"] = components;
            root["securityDefinitions"] = security;
        }
        else
        {
            root["components"] = new JsonObject { ["schemas"] = components, ["securitySchemes"] = security };
        }

        return new MadeDocument(seed, root);
    }

    private static void Servers(JsonObject root, Dice dice, Dialect dialect)
    {
        if (dialect == Dialect.Swagger20)
        {
            root["host"] = "api.example.com";
            root["basePath"] = dice.Of("/", "/v1");
            root["schemes"] = new JsonArray("https");
            return;
        }

        switch (dice.Number(0, 4))
        {
            case 0:
                return;
            case 1:
                root["servers"] = new JsonArray(
                    new JsonObject
                    {
                        ["url"] = "https://{region}.example.com:{port}/{base path}",
                        ["variables"] = new JsonObject
                        {
                            ["region"] = new JsonObject
                            {
                                ["default"] = "eu",
                                ["enum"] = new JsonArray("eu", "us"),
                                ["description"] = Words.Prose(dice),
                            },
                            ["port"] = new JsonObject { ["default"] = "443" },
                            ["base path"] = new JsonObject { ["default"] = "v1" },
                        },
                    }
                );
                return;
            case 2:
                root["servers"] = new JsonArray(new JsonObject { ["url"] = "/v1" });
                return;
            default:
                root["servers"] = new JsonArray(
                    new JsonObject { ["url"] = "https://api.example.com", ["description"] = Words.Prose(dice) }
                );
                return;
        }
    }

    private static JsonObject Security(Dice dice, Dialect dialect)
    {
        var schemes = new JsonObject();
        foreach (var name in Words.Components(dice, dice.Number(0, 3)))
        {
            schemes[name] = dialect == Dialect.Swagger20 ? SwaggerScheme(dice) : Scheme(dice);
        }

        return schemes;
    }

    private static JsonObject SwaggerScheme(Dice dice) =>
        dice.Number(0, 2) switch
        {
            0 => new JsonObject { ["type"] = "basic" },
            1 => new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = dice.Of("header", "query"),
                ["name"] = "X-Key",
            },
            _ => new JsonObject
            {
                ["type"] = "oauth2",
                ["flow"] = "application",
                ["tokenUrl"] = "https://example.com/token",
                ["scopes"] = new JsonObject { ["read"] = "Read" },
            },
        };

    private static JsonObject Scheme(Dice dice) =>
        dice.Number(0, 4) switch
        {
            0 => new JsonObject { ["type"] = "http", ["scheme"] = dice.Of("basic", "bearer", "digest", "Bearer") },
            1 => new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = dice.Of("header", "query", "cookie"),
                ["name"] = dice.Of("X-Key", "class", "api key"),
            },
            2 => new JsonObject { ["type"] = "openIdConnect", ["openIdConnectUrl"] = "https://example.com/.well-known" },
            _ => new JsonObject
            {
                ["type"] = "oauth2",
                ["flows"] = new JsonObject
                {
                    [dice.Of("clientCredentials", "password")] = new JsonObject
                    {
                        ["tokenUrl"] = "https://example.com/token",
                        ["scopes"] = new JsonObject { ["read"] = "Read" },
                    },
                },
            },
        };

    private static JsonObject Paths(Dice dice, OperationMaker operations)
    {
        var paths = new JsonObject();
        for (var i = dice.Number(0, 3); i > 0; i--)
        {
            var names = Words
                .Names(dice, dice.Number(0, 2))
                .ConvertAll(static name => name.Replace("{", "").Replace("}", "").Replace("/", ""));
            names.RemoveAll(static name => name.Length == 0);
            names = [.. names.Distinct(StringComparer.Ordinal)];
            var template =
                "/"
                + dice.Of("things", "v1/messages", "a.b", "größe", "2.0/x y", "class")
                + i
                + string.Concat(names.Select(static name => "/{" + name + "}"));
            var item = new JsonObject();
            foreach (var method in dice.Some(Methods, dice.Number(1, 2)).Distinct())
            {
                item[method] = operations.Make(method, names);
            }

            paths[template] = item;
        }

        return paths;
    }
}
