using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>A parameter of Swagger 2.0, taken from its list.</summary>
internal sealed record SwaggerParameter(JsonObject Node, Origin Origin)
{
    public string Name => Node.Text("name") ?? "";

    public string Location => Node.Text("in") ?? "";

    /// <summary>True for what OpenAPI 3 makes a request body of.</summary>
    public bool IsBody => Location is "body" or "formData";

    public bool IsFile => Node.Text("type") is "file" || Node.Object("items").Text("type") is "file";

    public SwaggerParameter Copy(OriginMap origins) => this with { Node = (JsonObject)origins.Copy(Node, Origin) };
}

/// <summary>Parameters of Swagger 2.0, among which are bodies and the fields of forms.</summary>
internal sealed class SwaggerParameters(OriginMap origins, DiagnosticSink sink)
{
    /// <summary>Takes the parameters of a path or an operation, references replaced by what they lead to, each name and place once.</summary>
    public List<SwaggerParameter> Resolve(JsonObject owner, string pointer)
    {
        var resolved = new List<SwaggerParameter>();
        if (owner.Array("parameters") is not { } list)
        {
            return resolved;
        }

        var written = origins.Of(pointer + "/parameters");
        origins.Pin(list, written);
        owner.Remove("parameters");
        foreach (var item in (JsonNode?[])[.. list])
        {
            if (item is not JsonObject node)
            {
                continue;
            }

            list.Remove(node);
            var origin = origins.Of(node);
            if (node.Text("$ref")?.TrimStart('#') is { } target)
            {
                origin = origins.Of(target);
                node = (JsonObject)origins.Copy(origins.Root.Find(target)!, origin);
            }

            var parameter = new SwaggerParameter(node, origin);
            if (resolved.Exists(known => IsSame(known, parameter)))
            {
                ParameterMapper.ReportDuplicate(sink, origin, parameter.Name);
            }
            else
            {
                resolved.Add(parameter);
            }
        }

        return resolved;
    }

    /// <summary>Puts parameters that are still parameters in OpenAPI 3 into their owner.</summary>
    public void Give(JsonObject owner, List<SwaggerParameter> parameters)
    {
        if (parameters.Count == 0)
        {
            return;
        }

        var list = new JsonArray();
        foreach (var parameter in parameters)
        {
            var node = parameter.Node;
            SetStyle(parameter);
            node["schema"] = ToSchema(parameter);
            list.Add((JsonNode)node);
        }

        owner["parameters"] = list;
    }

    /// <summary>The request body that a body parameter or the fields of a form stand for.</summary>
    public JsonObject ToBody(List<SwaggerParameter> parameters, List<string>? consumes, Origin list)
    {
        var body = parameters.Find(static parameter => parameter.Location is "body");
        return body is null ? ToForm(parameters, consumes, list) : ToBody(body, SwaggerMediaTypes.OfBody(consumes));
    }

    private JsonObject ToBody(SwaggerParameter parameter, List<string> consumes)
    {
        var node = parameter.Node;
        var schema = node["schema"];
        node.Remove("name");
        node.Remove("in");
        node.Remove("schema");
        SwaggerSchemas.Convert(schema as JsonObject);
        var content = new JsonObject();
        foreach (var type in consumes)
        {
            var media = new JsonObject();
            if (schema is not null)
            {
                media["schema"] = origins.Copy(schema, parameter.Origin.Child("schema"));
            }

            origins.Record(media, parameter.Origin);
            content[type] = media;
        }

        node["content"] = content;
        origins.Record(node, parameter.Origin);
        return node;
    }

    private JsonObject ToForm(List<SwaggerParameter> fields, List<string>? consumes, Origin list)
    {
        var types = SwaggerMediaTypes.OfForm(consumes, fields.Exists(static field => field.IsFile));
        var properties = new JsonObject();
        var encoding = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            SetStyle(field);
            if (field.Node["style"] is { } style && field.Node["explode"] is { } explode)
            {
                encoding[field.Name] = new JsonObject { ["style"] = style.DeepClone(), ["explode"] = explode.DeepClone() };
            }

            var schema = ToSchema(field);
            foreach (var member in (KeyValuePair<string, JsonNode?>[])[.. field.Node])
            {
                if (member.Key is "description" || member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                {
                    field.Node.Remove(member.Key);
                    schema[member.Key] = member.Value;
                }
            }

            if (field.Node.Flag("required"))
            {
                required.Add(field.Name);
            }

            properties[field.Name] = schema;
        }

        var form = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            form["required"] = required;
        }

        var content = new JsonObject();
        foreach (var type in types)
        {
            var media = new JsonObject { ["schema"] = origins.Copy(form, list) };
            if (encoding.Count > 0)
            {
                media["encoding"] = encoding.DeepClone();
            }

            content[type] = media;
        }

        var body = new JsonObject { ["content"] = content, ["required"] = required.Count > 0 };
        origins.Record(body, list);
        return body;
    }

    /// <summary>The schema of a parameter; one that says no type is a text.</summary>
    private JsonObject ToSchema(SwaggerParameter parameter)
    {
        if (!parameter.Node.ContainsKey("type"))
        {
            parameter.Node["type"] = "string";
        }

        return SwaggerSchemas.Extract(parameter.Node, origins, parameter.Origin);
    }

    /// <summary>How a list is written: joined by commas unless <c>collectionFormat</c> says otherwise.</summary>
    private static void SetStyle(SwaggerParameter parameter)
    {
        var node = parameter.Node;
        var format = node.Text("collectionFormat") ?? "csv";
        node.Remove("collectionFormat");
        if (node.Text("type") is not "array")
        {
            return;
        }

        node["style"] = format switch
        {
            "ssv" => "spaceDelimited",
            "tsv" => ParameterStyles.TabDelimited,
            "pipes" => "pipeDelimited",
            "csv" or "multi" => parameter.Location is "query" or "formData" ? "form" : "simple",
            _ => throw new InvalidOperationException("The guard lets no other collectionFormat pass."),
        };
        node["explode"] = format is "multi";
    }

    private static bool IsSame(SwaggerParameter left, SwaggerParameter right) =>
        string.Equals(left.Location, right.Location, StringComparison.Ordinal)
        && string.Equals(left.Name, right.Name, StringComparison.Ordinal);
}
