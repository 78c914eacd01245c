using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Swagger 2.0 to OpenAPI 3.0 by Microsoft.OpenApi's own reader and writer, after setting right what its reader stumbles over.</summary>
internal static class SwaggerConverter
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch"];

    // The conversion adds levels of its own.
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = TreeLimits.Depth * 2 };

    // Its Swagger reader keeps a security scheme's flow in static fields.
    private static readonly object Gate = new();

    /// <summary>The document and its tree as OpenAPI 3.0; null when Microsoft.OpenApi makes nothing of it.</summary>
    public static (OpenApiDocument Document, JsonObject Root)? Convert(JsonObject root, DiagnosticSink sink)
    {
        foreach (var path in root.Object("paths") ?? [])
        {
            if (path.Value is JsonObject item)
            {
                Prepare(root, item, JsonPointerText.Child("/paths", path.Key), sink);
            }
        }

        Distinct(root.Array("consumes"));
        Distinct(root.Array("produces"));
        root["swagger"] = "2.0";
        TameNumbers(root);
        var security = new Requirements();
        security.TakeFrom(root);
        lock (Gate)
        {
            if (OpenApiReading.Read(root) is not { } document)
            {
                return null;
            }

            using var text = new StringWriter(CultureInfo.InvariantCulture);
            document.SerializeAsV3(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
            if (JsonNode.Parse(Escaped(text.ToString()), null, Parsing) is not JsonObject converted)
            {
                return null;
            }

            security.GiveTo(converted);
            return (document, converted);
        }
    }

    /// <summary>
    /// Parameters that are references to body or form parameters, and body or form parameters of a whole path, are put where the reader finds them: in the
    /// operation, as they are.
    /// </summary>
    private static void Prepare(JsonObject root, JsonObject item, string pointer, DiagnosticSink sink)
    {
        var shared = TakeBodies(root, item);
        foreach (var verb in Verbs)
        {
            if (item.Object(verb) is not { } operation)
            {
                continue;
            }

            Distinct(operation.Array("consumes"));
            Distinct(operation.Array("produces"));
            var parameters = operation.Array("parameters");
            Inline(root, parameters);
            DropDoubles(parameters, pointer + "/" + verb + "/parameters", sink);
            if (shared.Count == 0 || HasBody(parameters))
            {
                continue;
            }

            if (parameters is null)
            {
                operation["parameters"] = parameters = [];
            }

            foreach (var parameter in shared)
            {
                parameters.Add(parameter.DeepClone());
            }
        }
    }

    /// <summary>The writer leaves control characters in texts as they are, which no JSON reader takes.</summary>
    private static string Escaped(string json)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c < ' ' && c is not ('\n' or '\r' or '\t'))
            {
                escaped ??= new StringBuilder(json, 0, i, json.Length + 16);
                escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped?.Append(c);
            }
        }

        return escaped?.ToString() ?? json;
    }

    /// <summary>A media type that is named twice ends the reading.</summary>
    private static void Distinct(JsonArray? mediaTypes)
    {
        var known = new HashSet<string?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < (mediaTypes?.Count ?? 0); i++)
        {
            if (!known.Add(JsonAccess.AsText(mediaTypes![i])))
            {
                mediaTypes.RemoveAt(i--);
            }
        }
    }

    /// <summary>The writer puts numbers through a double, and <c>1e400</c> comes out as a word that is no JSON.</summary>
    private static void TameNumbers(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var member in (KeyValuePair<string, JsonNode?>[])[.. map])
                {
                    if (member.Value is not null)
                    {
                        TameNumbers(member.Value);
                    }
                }

                break;
            case JsonArray list:
                foreach (var item in (JsonNode?[])[.. list])
                {
                    if (item is not null)
                    {
                        TameNumbers(item);
                    }
                }

                break;
            default:
                if (
                    JsonAccess.AsNumber(node) is { } text
                    && (
                        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                        || double.IsInfinity(number)
                    )
                )
                {
                    node.ReplaceWith(text);
                }

                break;
        }
    }

    private static List<JsonNode> TakeBodies(JsonObject root, JsonObject item)
    {
        var bodies = new List<JsonNode>();
        if (item.Array("parameters") is not { } parameters)
        {
            return bodies;
        }

        Inline(root, parameters);
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            if (IsBody(parameters[i]))
            {
                bodies.Insert(0, parameters[i]!);
                parameters.RemoveAt(i);
            }
        }

        return bodies;
    }

    private static void Inline(JsonObject root, JsonArray? parameters)
    {
        for (var i = 0; i < (parameters?.Count ?? 0); i++)
        {
            if (
                parameters![i] is JsonObject reference
                && reference.Text("$ref") is { } pointer
                && root.Find(pointer.TrimStart('#')) is JsonObject target
            )
            {
                parameters[i] = target.DeepClone();
            }

            // A form field without a type ends the reading with a null reference.
            if (parameters[i] is JsonObject parameter && parameter.Text("in") is not "body" && !parameter.ContainsKey("type"))
            {
                parameter["type"] = "string";
            }
        }
    }

    /// <summary>Two form fields of one name end the reading.</summary>
    private static void DropDoubles(JsonArray? parameters, string pointer, DiagnosticSink sink)
    {
        var known = new HashSet<(string?, string?)>();
        for (var i = 0; i < (parameters?.Count ?? 0); i++)
        {
            var parameter = parameters![i] as JsonObject;
            if (!known.Add((parameter.Text("in"), parameter.Text("name"))))
            {
                ParameterMapper.SayDouble(sink, JsonPointerText.Child(pointer, i), parameter.Text("name"));
                parameters.RemoveAt(i--);
            }
        }
    }

    private static bool HasBody(JsonArray? parameters)
    {
        foreach (var parameter in parameters ?? [])
        {
            if (IsBody(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBody(JsonNode? parameter) => (parameter as JsonObject).Text("in") is "body" or "formData";

    /// <summary>Requirements read the same in both versions, but the writer takes the names of schemes for URLs: they go round it.</summary>
    private sealed class Requirements
    {
        private readonly List<(string Path, string Verb, JsonNode Node)> _ofOperations = [];
        private JsonNode? _ofDocument;

        public void TakeFrom(JsonObject root)
        {
            _ofDocument = Detached(root);
            foreach (var path in root.Object("paths") ?? [])
            {
                foreach (var verb in Verbs)
                {
                    if ((path.Value as JsonObject).Object(verb) is { } operation && Detached(operation) is { } security)
                    {
                        _ofOperations.Add((path.Key, verb, security));
                    }
                }
            }
        }

        public void GiveTo(JsonObject root)
        {
            if (_ofDocument is not null)
            {
                root["security"] = _ofDocument;
            }

            foreach (var (path, verb, security) in _ofOperations)
            {
                if (root.Object("paths").Object(path).Object(verb) is { } operation)
                {
                    operation["security"] = security;
                }
            }
        }

        private static JsonNode? Detached(JsonObject owner)
        {
            var security = owner["security"];
            owner.Remove("security");
            return security;
        }
    }
}
