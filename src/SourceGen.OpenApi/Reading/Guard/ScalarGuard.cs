using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Single values: what is nearly right is set right, the rest is left out with a diagnostic.</summary>
internal sealed class ScalarGuard(DiagnosticSink sink, SpecVersion version)
{
    /// <summary>A status code, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public static bool IsStatus(string name) =>
        name is "default"
        || (
            name.Length == 3
            && name[0] is >= '1' and <= '5'
            && ((name[1] is 'X' or 'x' && name[2] is 'X' or 'x') || (char.IsDigit(name[1]) && char.IsDigit(name[2])))
        );

    /// <summary>True when paths and statuses are named as they must be; says so when they are not.</summary>
    public bool IsName(string name, NodeField rule, DocumentPath path)
    {
        if (rule.Shape != NodeShape.Table)
        {
            return true;
        }

        var expected = rule.Kind switch
        {
            NodeKind.PathItem when !name.StartsWith("/", StringComparison.Ordinal) => "a path that starts with '/'",
            NodeKind.Response when !IsStatus(name) => "a status such as '200', '4XX' or 'default'",
            _ => null,
        };
        if (expected is not null)
        {
            sink.AtKey(DiagnosticIds.InvalidValue, path.Pointer, name, expected, OmissionText.LeftOut);
        }

        return expected is null;
    }

    public GuardResult Check(JsonNode? node, NodeKind kind, DocumentPath path)
    {
        switch (kind)
        {
            case NodeKind.Any:
                return GuardResult.Keep;
            case NodeKind.Ignored:
                return GuardResult.Drop;
            case NodeKind.Unsupported:
                sink.AtKey(DiagnosticIds.FeatureIgnored, path.Pointer, "'" + path.Name + "'", "the generator does not support it");
                return GuardResult.Drop;
            case NodeKind.Callbacks:
                sink.AtKey(DiagnosticIds.CallbacksSkipped, path.Pointer, path.Depth == 1 ? "Webhooks" : "Callbacks");
                return GuardResult.Drop;
            case NodeKind.NewOperations:
                sink.AtKey(DiagnosticIds.OperationSkipped, path.Pointer, "its method is one that only OpenAPI 3.2 can write");
                return GuardResult.Drop;
            default:
                return node is null ? GuardResult.Drop : CheckValue(node, kind) ?? Wrong(kind, path);
        }
    }

    /// <summary>Null when the value is wrong.</summary>
    private GuardResult? CheckValue(JsonNode node, NodeKind kind) =>
        kind switch
        {
            NodeKind.Text or NodeKind.Discriminator2 => node is JsonValue ? AsText(node) : null,
            NodeKind.Flag => Flag(node),
            NodeKind.Count => Count(node),
            NodeKind.Number => IsNumber(node) ? GuardResult.Keep : null,
            NodeKind.ExclusiveBound => ExclusiveBound(node),
            NodeKind.Address => JsonAccess.AsText(node) is { } text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
                ? GuardResult.Keep
                : null,
            NodeKind.TypeNames => AreTypes(node) ? GuardResult.Keep : null,
            NodeKind.Texts => Texts(node),
            NodeKind.TagNames => TagNames(node),
            NodeKind.Values => node is JsonArray ? GuardResult.Keep : null,
            NodeKind.Schemes => AreSchemes(node) ? GuardResult.Keep : null,
            NodeKind.Host => JsonAccess.AsText(node) is { } host && Uri.TryCreate("https://" + host, UriKind.Absolute, out _)
                ? GuardResult.Keep
                : null,
            _ => GuardResult.Keep,
        };

    private GuardResult Wrong(NodeKind kind, DocumentPath path)
    {
        var expected = kind switch
        {
            NodeKind.Flag => "true or false",
            NodeKind.Count => "a whole number of zero or more",
            NodeKind.Number => "a number",
            NodeKind.ExclusiveBound => version == SpecVersion.OpenApi31 ? "a number" : "true or false",
            NodeKind.Address => "a URL",
            NodeKind.TypeNames => "one of string, number, integer, boolean, array and object",
            NodeKind.Texts or NodeKind.TagNames => "a list of texts",
            NodeKind.Values => "a list",
            NodeKind.Schemes => "a list of 'http' and 'https'",
            NodeKind.Host => "a host such as 'api.example.com'",
            _ => "a text",
        };
        var omission = kind == NodeKind.TypeNames ? "any value is allowed instead" : OmissionText.LeftOut;
        sink.AtValue(DiagnosticIds.InvalidValue, path.Pointer, path.Name, expected, omission);
        return GuardResult.Drop;
    }

    /// <summary>Numbers and booleans where a text belongs are what YAML makes of <c>version: 1.0</c>.</summary>
    private static GuardResult? AsText(JsonNode node)
    {
        if (JsonAccess.AsText(node) is not null)
        {
            return GuardResult.Keep;
        }

        var text = JsonAccess.AsNumber(node) ?? (JsonAccess.AsFlag(node) is { } flag ? (flag ? "true" : "false") : null);
        return text is null ? null : GuardResult.Replace(JsonValue.Create(text)!);
    }

    private static GuardResult? Flag(JsonNode node)
    {
        if (JsonAccess.AsFlag(node) is not null)
        {
            return GuardResult.Keep;
        }

        return JsonAccess.AsText(node) is { } text && bool.TryParse(text, out var flag)
            ? GuardResult.Replace(JsonValue.Create(flag))
            : null;
    }

    private static GuardResult? Count(JsonNode node)
    {
        if (JsonAccess.AsCount(node) is not { } count)
        {
            return null;
        }

        // Microsoft.OpenApi reads the text as a 32-bit integer; 2^53 and 1.0 would end the reading.
        var text = count.ToString(CultureInfo.InvariantCulture);
        return string.Equals(JsonAccess.AsNumber(node), text, StringComparison.Ordinal)
            ? GuardResult.Keep
            : GuardResult.Replace(JsonValue.Create((long)count));
    }

    private static bool IsNumber(JsonNode node) =>
        JsonAccess.AsNumber(node) is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>3.0 and 2.0 know a flag here, 3.1 a number; Microsoft.OpenApi throws on a number in the older two.</summary>
    private GuardResult? ExclusiveBound(JsonNode node)
    {
        if (version == SpecVersion.OpenApi31)
        {
            return IsNumber(node) || JsonAccess.AsFlag(node) is not null ? GuardResult.Keep : null;
        }

        return Flag(node);
    }

    private static bool AreTypes(JsonNode node)
    {
        if (node is not JsonArray types)
        {
            return IsType(node);
        }

        foreach (var type in types)
        {
            if (!IsType(type))
            {
                return false;
            }
        }

        return types.Count > 0;
    }

    private static bool IsType(JsonNode? node) =>
        JsonAccess.AsText(node) is "string" or "number" or "integer" or "boolean" or "array" or "object" or "null" or "file";

    private static bool AreSchemes(JsonNode node)
    {
        foreach (var scheme in node as JsonArray ?? [null])
        {
            if (JsonAccess.AsText(scheme) is not ("http" or "https" or "ws" or "wss"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A tag without a name says nothing, and ends Microsoft.OpenApi's work on the whole document.</summary>
    private static GuardResult? TagNames(JsonNode node)
    {
        var result = Texts(node);
        for (var i = (node as JsonArray)?.Count - 1 ?? -1; result is not null && i >= 0; i--)
        {
            if (string.IsNullOrWhiteSpace(JsonAccess.AsText(node[i])))
            {
                ((JsonArray)node).RemoveAt(i);
            }
        }

        return result;
    }

    private static GuardResult? Texts(JsonNode node)
    {
        if (node is not JsonArray list)
        {
            return null;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not { } item || AsText(item) is not { } result)
            {
                return null;
            }

            if (result.Action == GuardAction.Replace)
            {
                list[i] = result.Replacement;
            }
        }

        return GuardResult.Keep;
    }
}
