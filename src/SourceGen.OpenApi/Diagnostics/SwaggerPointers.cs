using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>From where something stands in the converted document to where it stands in the Swagger 2.0 text.</summary>
internal static class SwaggerPointers
{
    /// <summary>True when the pointer has a part that only OpenAPI 3 has.</summary>
    public static bool MayBeConverted(string pointer) =>
        pointer.StartsWith("/components/", StringComparison.Ordinal)
        || pointer.StartsWith("/servers", StringComparison.Ordinal)
        || (pointer.StartsWith("/paths/", StringComparison.Ordinal) && pointer.LastIndexOf('/') > "/paths/".Length);

    /// <summary>The original pointer; the same when nothing was converted.</summary>
    public static string ToOriginal(JsonObject root, string pointer)
    {
        // What was found before the conversion stands where it says.
        if (!MayBeConverted(pointer) || root.Find(pointer) is not null && !IsParameter(pointer))
        {
            return pointer;
        }

        var steps = JsonPointerText.Segments(pointer);
        return steps[0] switch
        {
            "components" => Component(steps),
            "servers" => root.ContainsKey("host") ? "/host" : "/basePath",
            _ => Operation(root, steps),
        };
    }

    private static bool IsParameter(string pointer) => pointer.IndexOf("/parameters/", StringComparison.Ordinal) >= 0;

    private static string Component(string[] steps)
    {
        if (steps.Length < 3)
        {
            return "";
        }

        var section = steps[1] switch
        {
            "schemas" => "definitions",
            "requestBodies" => "parameters",
            "securitySchemes" => "securityDefinitions",
            _ => steps[1],
        };
        return section is "definitions" or "securityDefinitions"
            ? Join([section, .. Rest(steps, 2)])
            : Join([
                section,
                steps[2],
                .. WithoutContent(Rest(steps, 3), keepsSchema: section is "responses" || steps[1] is "requestBodies"),
            ]);
    }

    /// <summary><c>paths</c>, path and verb, then a part of the operation.</summary>
    private static string Operation(JsonObject root, string[] steps)
    {
        if (steps.Length < 4)
        {
            return Join(steps);
        }

        var head = new[] { "paths", steps[1], steps[2] };
        var parameters = root.Object("paths").Object(steps[1]).Object(steps[2]).Array("parameters");
        switch (steps[3])
        {
            case "parameters" when steps.Length > 4:
                return Parameter(root, parameters, head, steps);
            case "requestBody":
                return Body(root, parameters, head, Rest(steps, 4));
            case "responses" when steps.Length > 5:
                return Join([.. head, "responses", steps[4], .. WithoutContent(Rest(steps, 5), keepsSchema: true)]);
            default:
                return Join(steps);
        }
    }

    /// <summary>The list of the operation without its body and form parameters has other indices.</summary>
    private static string Parameter(JsonObject root, JsonArray? parameters, string[] head, string[] steps)
    {
        var left = int.TryParse(steps[4], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        for (var i = 0; i < (parameters?.Count ?? 0); i++)
        {
            if (In(root, parameters![i]) is not ("body" or "formData") && left-- == 0)
            {
                var place = i.ToString(CultureInfo.InvariantCulture);
                return Join([.. head, "parameters", place, .. WithoutContent(Rest(steps, 5), keepsSchema: false)]);
            }
        }

        return Join([.. head, "parameters"]);
    }

    private static string Body(JsonObject root, JsonArray? parameters, string[] head, string[] rest)
    {
        var inner = WithoutContent(rest, keepsSchema: true);
        for (var i = 0; i < (parameters?.Count ?? 0); i++)
        {
            var place = i.ToString(CultureInfo.InvariantCulture);
            switch (In(root, parameters![i]))
            {
                case "body":
                    return Join([.. head, "parameters", place, .. inner]);
                case "formData" when inner.Length < 3 || IsNamed(root, parameters[i], inner[2]):
                    return Join([.. head, "parameters", place, .. Rest(inner, 3)]);
            }
        }

        return Join([.. head, "parameters"]);
    }

    private static string? In(JsonObject root, JsonNode? parameter) => Resolved(root, parameter).Text("in");

    private static bool IsNamed(JsonObject root, JsonNode? parameter, string name) =>
        string.Equals(Resolved(root, parameter).Text("name"), name, StringComparison.Ordinal);

    private static JsonObject? Resolved(JsonObject root, JsonNode? parameter) =>
        (parameter as JsonObject).Text("$ref") is { } reference
            ? root.Find(reference.TrimStart('#')) as JsonObject
            : parameter as JsonObject;

    /// <summary>Leaves out <c>content</c> with its media type, and <c>schema</c> where Swagger writes its members into the owner.</summary>
    private static string[] WithoutContent(string[] steps, bool keepsSchema)
    {
        var kept = new List<string>(steps.Length);
        for (var i = 0; i < steps.Length; i++)
        {
            if (kept.Count == 0 && steps[i] is "content")
            {
                i++;
            }
            else if (keepsSchema || !(steps[i] is "schema" && kept.Count == 0))
            {
                kept.Add(steps[i]);
            }
        }

        return [.. kept];
    }

    private static string[] Rest(string[] steps, int from)
    {
        var rest = new string[Math.Max(0, steps.Length - from)];
        Array.Copy(steps, Math.Min(from, steps.Length), rest, 0, rest.Length);
        return rest;
    }

    private static string Join(string[] steps)
    {
        var pointer = new StringBuilder();
        foreach (var step in steps)
        {
            pointer.Append('/').Append(JsonPointerText.Escape(step));
        }

        return pointer.ToString();
    }
}
