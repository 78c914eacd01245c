using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Swagger 2.0's security schemes.</summary>
internal static class SwaggerSecurity
{
    /// <summary>Converts a scheme in place; API keys are written alike in both versions.</summary>
    public static void Convert(JsonObject? scheme)
    {
        switch (scheme.Text("type"))
        {
            case "basic":
                scheme!["type"] = "http";
                scheme["scheme"] = "basic";
                break;
            case "oauth2":
                ConvertFlow(scheme!);
                break;
        }
    }

    private static void ConvertFlow(JsonObject scheme)
    {
        var name = scheme.Text("flow") switch
        {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            var other => other ?? "",
        };
        var flow = new JsonObject();
        foreach (var member in (string[])["authorizationUrl", "tokenUrl", "scopes"])
        {
            if (scheme[member] is { } value)
            {
                scheme.Remove(member);
                flow[member] = value;
            }
        }

        scheme.Remove("flow");
        scheme["flows"] = new JsonObject { [name] = flow };
    }
}
