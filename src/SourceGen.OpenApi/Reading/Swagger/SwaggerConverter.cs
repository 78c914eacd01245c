using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// Turns the tree of a Swagger 2.0 document into that of an OpenAPI 3.0 document, in place. What has no other place in 3.0 stays where it is; of what moves
/// the origin is recorded.
/// </summary>
internal sealed class SwaggerConverter
{
    // The last is OpenAPI 3's; who writes it in 2.0 means the same.
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly OriginMap _origins;
    private readonly JsonObject _root;
    private readonly SwaggerParameters _parameters;
    private readonly List<string>? _consumes;
    private readonly List<string>? _produces;
    private readonly CancellationToken _cancellationToken;

    private SwaggerConverter(OriginMap origins, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        _origins = origins;
        _root = origins.Root;
        _parameters = new SwaggerParameters(origins, sink);
        _consumes = MediaTypes(_root, "consumes");
        _produces = MediaTypes(_root, "produces");
        _cancellationToken = cancellationToken;
    }

    /// <summary>Converts a document that the guard has seen: of its members each is what it must be, and each reference leads to a component.</summary>
    public static void Convert(OriginMap origins, DiagnosticSink sink, CancellationToken cancellationToken) =>
        new SwaggerConverter(origins, sink, cancellationToken).ConvertDocument();

    private void ConvertDocument()
    {
        foreach (var path in _root.Object("paths") ?? [])
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (path.Value is JsonObject item)
            {
                ConvertPath(item, JsonPointerText.Child("/paths", path.Key));
            }
        }

        foreach (var response in _root.Object("responses") ?? [])
        {
            ConvertResponse(response.Value as JsonObject, JsonPointerText.Child("/responses", response.Key), _produces);
        }

        foreach (var schema in _root.Object("definitions") ?? [])
        {
            SwaggerSchemas.Convert(schema.Value as JsonObject);
        }

        foreach (var scheme in _root.Object("securityDefinitions") ?? [])
        {
            SwaggerSecurity.Convert(scheme.Value as JsonObject);
        }

        _root.Remove("parameters");
        Move("definitions", "schemas");
        Move("responses", "responses");
        Move("securityDefinitions", "securitySchemes");
        AddServers();
        _root.Remove("swagger");
        _root["openapi"] = "3.0.4";
    }

    private void Move(string from, string to)
    {
        if (_root.Object(from) is not { } section)
        {
            return;
        }

        _origins.Record(section, _origins.Of("/" + from));
        _root.Remove(from);
        if (_root.Object("components") is not { } components)
        {
            _root["components"] = components = [];
        }

        components[to] = section;
    }

    private void AddServers()
    {
        var host = _root.Text("host");
        var basePath = _root.Text("basePath");
        var schemes = JsonAccess.Texts(_root["schemes"]);
        var origin = _origins.Of(host is null ? "/basePath" : "/host");
        _root.Remove("host");
        _root.Remove("basePath");
        _root.Remove("schemes");
        if (string.IsNullOrEmpty(host) && string.IsNullOrEmpty(basePath))
        {
            return;
        }

        var servers = new JsonArray();
        foreach (var address in SwaggerServers.Addresses(host, basePath, schemes))
        {
            var url = JsonValue.Create(address);
            var server = new JsonObject { ["url"] = url };
            _origins.Record(url, origin);
            _origins.Record(server, origin);
            servers.Add((JsonNode)server);
        }

        _root["servers"] = servers;
    }

    private void ConvertPath(JsonObject item, string pointer)
    {
        var shared = _parameters.Resolve(item, pointer);
        var bodies = shared.FindAll(static parameter => parameter.IsBody);
        shared.RemoveAll(static parameter => parameter.IsBody);
        foreach (var verb in Verbs)
        {
            if (item.Object(verb) is { } operation)
            {
                ConvertOperation(operation, pointer + "/" + verb, bodies);
            }
        }

        _parameters.Give(item, shared);
    }

    private void ConvertOperation(JsonObject operation, string pointer, List<SwaggerParameter> shared)
    {
        var consumes = MediaTypes(operation, "consumes") ?? _consumes;
        var produces = MediaTypes(operation, "produces") ?? _produces;
        if (operation.Object("responses") is { } responses)
        {
            ConvertResponses(responses, pointer + "/responses", produces);
        }

        var list = _origins.Of(pointer + "/parameters");
        var parameters = _parameters.Resolve(operation, pointer);
        var bodies = parameters.FindAll(static parameter => parameter.IsBody);
        parameters.RemoveAll(static parameter => parameter.IsBody);
        if (bodies.Count == 0)
        {
            bodies = shared.ConvertAll(parameter => parameter.Copy(_origins));
        }

        _parameters.Give(operation, parameters);
        if (bodies.Count > 0)
        {
            operation["requestBody"] = _parameters.ToBody(bodies, consumes, list);
        }
    }

    /// <summary>A shared response has the media types of the operation that refers to it: where those are its own, so is the response.</summary>
    private void ConvertResponses(JsonObject responses, string pointer, List<string>? produces)
    {
        foreach (var member in (KeyValuePair<string, JsonNode?>[])[.. responses])
        {
            var response = member.Value as JsonObject;
            if (response.Text("$ref")?.TrimStart('#') is { } target && !ReferenceEquals(produces, _produces))
            {
                responses[member.Key] = response = (JsonObject)_origins.Copy(_root.Find(target)!, _origins.Of(target));
            }

            ConvertResponse(response, JsonPointerText.Child(pointer, member.Key), produces);
        }
    }

    private void ConvertResponse(JsonObject? response, string pointer, List<string>? produces)
    {
        if (response is null)
        {
            return;
        }

        if (response.Text("$ref") is { } reference)
        {
            response["$ref"] = "#/components" + reference.TrimStart('#');
            return;
        }

        var origin = _origins.Of(pointer);
        foreach (var header in response.Object("headers") ?? [])
        {
            if (header.Value is JsonObject node)
            {
                var written = _origins.Of(JsonPointerText.Child(pointer + "/headers", header.Key));
                node["schema"] = SwaggerSchemas.Extract(node, _origins, written);
            }
        }

        var schema = response["schema"];
        var examples = response.Object("examples");
        response.Remove("schema");
        response.Remove("examples");
        var isFile = (schema as JsonObject).Text("type") is "file";
        SwaggerSchemas.Convert(schema as JsonObject);
        var content = new JsonObject();
        if (schema is not null)
        {
            foreach (var type in SwaggerMediaTypes.OfResponse(produces, isFile))
            {
                AddContent(content, type, schema, origin);
            }
        }

        foreach (var example in isFile ? [] : examples ?? [])
        {
            var media = content.Object(example.Key) ?? AddContent(content, example.Key, schema, origin);
            if (example.Value is { } value)
            {
                media["example"] = _origins.Copy(value, origin.Child("examples").Child(example.Key));
            }
        }

        if (content.Count > 0)
        {
            response["content"] = content;
        }
    }

    private JsonObject AddContent(JsonObject content, string type, JsonNode? schema, Origin origin)
    {
        var media = new JsonObject();
        if (schema is not null)
        {
            media["schema"] = _origins.Copy(schema, origin.Child("schema"));
        }

        _origins.Record(media, origin);
        content[type] = media;
        return media;
    }

    /// <summary>The media types of a list, each once; null where there is no list. The list itself is taken out.</summary>
    private static List<string>? MediaTypes(JsonObject owner, string name)
    {
        if (owner.Array(name) is not { } list)
        {
            return null;
        }

        var types = JsonAccess.Texts(list).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        owner.Remove(name);
        return types;
    }
}
