using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Members without which an object means nothing, or ends Microsoft.OpenApi's work on the whole document.</summary>
internal static class RequiredMembers
{
    /// <summary>What the object must be; null when it is that.</summary>
    public static string? Problem(JsonObject node, NodeKind kind, bool isSwagger) =>
        kind switch
        {
            NodeKind.Parameter => Lacks(node, "name")
                ?? Lacks(node, "in")
                ?? HeaderProblem(node)
                ?? (isSwagger ? FormatProblem(node) : null),
            NodeKind.Server => Lacks(node, "url"),
            NodeKind.Tag => Lacks(node, "name"),
            NodeKind.Discriminator => Lacks(node, "propertyName"),
            NodeKind.SecurityScheme when isSwagger || !node.ContainsKey("$ref") => SecurityProblem(node, isSwagger),
            _ => null,
        };

    /// <summary>A name that is no token (RFC 9110) ends every request before it is sent.</summary>
    private static string? HeaderProblem(JsonObject parameter) =>
        parameter.Text("in") is "header" && parameter.Text("name") is { } name && !name.All(IsTokenCharacter)
            ? "an object whose 'name' is the name of a header"
            : null;

    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;

    private static string? FormatProblem(JsonObject parameter) =>
        parameter.Text("collectionFormat") is null or "csv" or "ssv" or "tsv" or "pipes" or "multi"
            ? null
            : "an object whose 'collectionFormat' is 'csv', 'ssv', 'tsv', 'pipes' or 'multi'";

    private static string? SecurityProblem(JsonObject scheme, bool isSwagger)
    {
        switch (scheme.Text("type"))
        {
            case "apiKey":
                return Lacks(scheme, "name")
                    ?? (
                        scheme.Text("in") is "query" or "header" or "cookie"
                            ? null
                            : "an object whose 'in' is 'query', 'header' or 'cookie'"
                    );
            case "http" when !isSwagger:
                return Lacks(scheme, "scheme");
            case "oauth2" when isSwagger:
                return scheme.Text("flow") is "implicit" or "password" or "application" or "accessCode"
                    ? null
                    : "an object whose 'flow' is 'implicit', 'password', 'application' or 'accessCode'";
            case "basic" when isSwagger:
            case "oauth2" or "openIdConnect" or "mutualTLS" when !isSwagger:
                return null;
            default:
                return isSwagger
                    ? "an object whose 'type' is 'basic', 'apiKey' or 'oauth2'"
                    : "an object whose 'type' is a kind of security scheme";
        }
    }

    private static string? Lacks(JsonObject node, string name) => node.Text(name) is { Length: > 0 } ? null : $"an object with '{name}'";

    /// <summary>Takes properties that were left out from the list of those that are required.</summary>
    public static void Forget(JsonObject properties, Edits edits)
    {
        if ((properties.Parent as JsonObject).Array("required") is not { } required)
        {
            return;
        }

        for (var i = required.Count - 1; i >= 0; i--)
        {
            if (JsonAccess.AsText(required[i]) is { } name && edits.Drops(name))
            {
                required.RemoveAt(i);
            }
        }
    }
}
