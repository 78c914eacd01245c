using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SourceGen.OpenApi;

/// <summary>Swagger 2.0 to OpenAPI 3.0 by Microsoft.OpenApi's own reader and writer, after setting right what its reader stumbles over.</summary>
internal static class SwaggerConverter
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch"];

    // Its Swagger reader keeps a security scheme's flow in static fields.
    private static readonly object Gate = new();

    /// <summary>The document and its tree as OpenAPI 3.0; null when Microsoft.OpenApi makes nothing of it.</summary>
    public static (OpenApiDocument Document, JsonObject Root)? Convert(JsonObject root)
    {
        foreach (var path in root.Object("paths") ?? [])
        {
            if (path.Value is JsonObject item)
            {
                Prepare(root, item);
            }
        }

        lock (Gate)
        {
            if (OpenApiReading.Read(root) is not { } document)
            {
                return null;
            }

            using var text = new StringWriter(CultureInfo.InvariantCulture);
            document.SerializeAsV3(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
            return JsonNode.Parse(text.ToString()) is JsonObject converted ? (document, converted) : null;
        }
    }

    /// <summary>
    /// Parameters that are references to body or form parameters, and body or form parameters of a whole path, are put where the reader finds them: in the
    /// operation, as they are.
    /// </summary>
    private static void Prepare(JsonObject root, JsonObject item)
    {
        var shared = TakeBodies(root, item);
        foreach (var verb in Verbs)
        {
            if (item.Object(verb) is not { } operation)
            {
                continue;
            }

            var parameters = operation.Array("parameters");
            Inline(root, parameters);
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
}
