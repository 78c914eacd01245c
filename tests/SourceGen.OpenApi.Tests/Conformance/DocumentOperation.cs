using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests.Conformance;

/// <summary>One parameter as the document describes it, its defaults filled in.</summary>
internal sealed record DocumentParameter(
    string Name,
    string Place,
    bool IsRequired,
    JsonNode? Schema,
    string Style,
    bool Explode,
    bool IsJson
);

/// <summary>One media type of a body.</summary>
internal sealed record DocumentBody(string MediaType, JsonNode? Schema, JsonObject? Encoding);

/// <summary>One operation of a document of any version, in one form.</summary>
internal sealed record DocumentOperation(
    string Name,
    string Method,
    string Path,
    IReadOnlyList<DocumentParameter> Parameters,
    IReadOnlyList<DocumentBody> Bodies,
    bool IsBodyRequired,
    IReadOnlyList<(string Status, IReadOnlyList<DocumentBody> Bodies)> Responses
)
{
    /// <summary><c>x-unwrap</c>: a pointer to the part of the answer that is the result.</summary>
    public string? Unwrap { get; init; }

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static List<DocumentOperation> AllOf(DocumentTree tree)
    {
        var found = new List<DocumentOperation>();
        foreach (var (path, node) in tree.Root["paths"] as JsonObject ?? [])
        {
            if (tree.Follow(node) is not { } item)
            {
                continue;
            }

            foreach (var method in Methods)
            {
                if (item[method] is JsonObject operation)
                {
                    found.Add(Of(tree, path, method.ToUpperInvariant(), item, operation));
                }
            }
        }

        return found;
    }

    private static DocumentOperation Of(DocumentTree tree, string path, string method, JsonObject item, JsonObject operation)
    {
        var name = operation["operationId"]?.GetValue<string>();
        var listed = Listed(tree, item).Concat(Listed(tree, operation)).ToList();
        var parameters = listed
            .Where(parameter => (string?)parameter["in"] is "path" or "query" or "header" or "cookie" && !IsReserved(parameter))
            .GroupBy(parameter => ((string?)parameter["in"], (string?)parameter["name"]))
            .Select(same => Parameter(tree, same.Last()))
            .ToList();
        var body = tree.Follow(operation["requestBody"]);
        var bodies = tree.IsSwagger2 ? Swagger2Body(tree, operation, listed) : ContentOf(tree, body?["content"]);
        var isRequired = tree.IsSwagger2
            ? listed.Exists(parameter => (string?)parameter["in"] is "body" or "formData" && (bool?)parameter["required"] == true)
            : (bool?)body?["required"] == true;
        return new DocumentOperation(
            string.IsNullOrEmpty(name) ? method + " " + path : name,
            method,
            path,
            parameters,
            bodies,
            isRequired,
            Answers(tree, operation)
        )
        {
            Unwrap = (string?)operation["x-unwrap"],
        };
    }

    /// <summary>OpenAPI gives these headers to other parts of the document.</summary>
    private static bool IsReserved(JsonObject parameter) =>
        (string?)parameter["in"] is "header"
        && ((string?)parameter["name"])?.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION";

    private static IEnumerable<JsonObject> Listed(DocumentTree tree, JsonObject owner) =>
        (owner["parameters"] as JsonArray ?? []).Select(tree.Follow).OfType<JsonObject>();

    private static DocumentParameter Parameter(DocumentTree tree, JsonObject node)
    {
        var place = (string)node["in"]!;
        var isForm = place is "query" or "cookie";
        var schema = node["schema"];
        var isJson = false;
        if (node["content"] is JsonObject { Count: > 0 } content)
        {
            schema = content.First().Value?["schema"];
            isJson = content.First().Key.Contains("json", StringComparison.OrdinalIgnoreCase);
        }

        var style = (string?)node["style"] ?? (isForm ? "form" : "simple");
        var explode = (bool?)node["explode"] ?? style == "form";
        if (tree.IsSwagger2)
        {
            schema = node;
            (style, explode) = ((string?)node["collectionFormat"] ?? "csv") switch
            {
                "multi" => ("form", true),
                "ssv" => ("spaceDelimited", false),
                "pipes" => ("pipeDelimited", false),
                "tsv" => ("tabDelimited", false),
                _ => (isForm ? "form" : "simple", false),
            };
        }

        return new DocumentParameter((string)node["name"]!, place, (bool?)node["required"] == true, schema, style, explode, isJson);
    }

    private static List<DocumentBody> ContentOf(DocumentTree tree, JsonNode? content) =>
        (content as JsonObject ?? [])
            .Select(entry => (entry.Key, Media: tree.Follow(entry.Value)))
            .Select(entry => new DocumentBody(entry.Key, entry.Media?["schema"], entry.Media?["encoding"] as JsonObject))
            .ToList();

    private static List<DocumentBody> Swagger2Body(DocumentTree tree, JsonObject operation, List<JsonObject> listed)
    {
        var consumes = Texts(operation["consumes"] ?? tree.Root["consumes"]);
        if (listed.Find(parameter => (string?)parameter["in"] is "body") is { } whole)
        {
            return (consumes.Count == 0 ? ["application/json"] : consumes).ConvertAll(type => new DocumentBody(
                type,
                whole["schema"],
                null
            ));
        }

        var fields = listed.FindAll(parameter => (string?)parameter["in"] is "formData");
        if (fields.Count == 0)
        {
            return [];
        }

        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            properties[(string)field["name"]!] = field.DeepClone();
            if ((bool?)field["required"] == true)
            {
                required.Add((string)field["name"]!);
            }
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
        };
        var isMultipart =
            fields.Exists(field => (string?)field["type"] is "file") || (consumes.Contains("multipart/form-data") && consumes.Count == 1);
        return [new DocumentBody(isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded", schema, null)];
    }

    private static List<(string, IReadOnlyList<DocumentBody>)> Answers(DocumentTree tree, JsonObject operation)
    {
        var produces = Texts(operation["produces"] ?? tree.Root["produces"]);
        var found = new List<(string, IReadOnlyList<DocumentBody>)>();
        foreach (var (status, node) in operation["responses"] as JsonObject ?? [])
        {
            var response = tree.Follow(node);
            found.Add(
                (
                    status,
                    !tree.IsSwagger2 ? ContentOf(tree, response?["content"])
                    : response?["schema"] is { } schema
                        ? (produces.Count == 0 ? ["application/json"] : produces).ConvertAll(type => new DocumentBody(type, schema, null))
                    : []
                )
            );
        }

        return found;
    }

    private static List<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => (string)item!).ToList();
}
