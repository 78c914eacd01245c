namespace SourceGen.OpenApi;

/// <summary>Finds where in the document a break of the surface comes from.</summary>
internal static class BreakPlace
{
    /// <summary>The place of a break, or of the nearest thing around it that the document still has.</summary>
    public static string In(SurfaceOrigins origins, SurfaceBreak broken)
    {
        if (origins.Find(broken.Type, broken.Member, broken.Parameter) is { } parameter)
        {
            return parameter;
        }

        if (origins.Find(broken.Type, broken.Member, "") is { } member)
        {
            return member;
        }

        if (
            broken.Kind.StartsWith("enum", StringComparison.Ordinal)
            && broken.Member.Length > 0
            && origins.Find(broken.Type, "", "") is { } values
        )
        {
            return values + "/enum";
        }

        for (var type = broken.Type; ; type = type.Substring(0, type.LastIndexOf('.')))
        {
            if (origins.Find(type, "", "") is { } found)
            {
                return found;
            }

            if (type.IndexOf('.') < 0)
            {
                // A type that is shown with its namespace is known here without.
                return origins.Find(CSharpNames.WithoutNamespace(broken.Type), "", "") ?? Home(broken);
            }
        }
    }

    /// <summary>Where things of the kind stand in every document.</summary>
    private static string Home(SurfaceBreak broken) =>
        broken.Kind switch
        {
            "interface" => "/paths",
            "sealed class, ApiClientOptions" when broken.Member.StartsWith("Server", StringComparison.Ordinal) => "/servers/0",
            "sealed class, ApiClientOptions" => "/components/securitySchemes/" + JsonPointerText.Escape(broken.Member),
            "sealed class" when broken.Type.EndsWith("Filter", StringComparison.Ordinal) => "/paths",
            "record" or "sealed record" or "union" or "enum string" or "enum long" => "/components/schemas/"
                + JsonPointerText.Escape(CSharpNames.WithoutNamespace(broken.Type)),
            _ when broken.Kind.IndexOf("record, ", StringComparison.Ordinal) >= 0 => "/components/schemas/"
                + JsonPointerText.Escape(CSharpNames.WithoutNamespace(broken.Type)),
            _ => "",
        };
}
