namespace SourceGen.OpenApi;

/// <summary>
/// Where in a document the surface comes from. It is kept out of all models: a break is rare, and binding once more with this in hand tells where
/// it stands.
/// </summary>
internal sealed class SurfaceOrigins
{
    private readonly Dictionary<(string, string, string), string> _pointers = [];

    /// <summary>Where the places of the document were written; null where nothing was bound.</summary>
    public OriginTable? Table { get; set; }

    public void Add(string type, string member, string pointer) => Add(type, member, "", pointer);

    /// <summary>The first place that something comes from counts.</summary>
    public void Add(string type, string member, string parameter, string pointer)
    {
        var key = (type, member, parameter);
        if (!_pointers.ContainsKey(key))
        {
            _pointers.Add(key, pointer);
        }
    }

    /// <summary>The place of a break, or of the nearest thing around it that the document still has.</summary>
    public string PointerOf(SurfaceBreak broken)
    {
        if (Find(broken.Type, broken.Member, broken.Parameter) is { } parameter)
        {
            return parameter;
        }

        if (Find(broken.Type, broken.Member, "") is { } member)
        {
            return member;
        }

        if (broken.Kind.StartsWith("enum", StringComparison.Ordinal) && broken.Member.Length > 0 && Find(broken.Type, "", "") is { } values)
        {
            return values + "/enum";
        }

        for (var type = broken.Type; ; type = type.Substring(0, type.LastIndexOf('.')))
        {
            if (Find(type, "", "") is { } found)
            {
                return found;
            }

            if (type.IndexOf('.') < 0)
            {
                // A type that is shown with its namespace is known here without.
                return Find(ClientSurface.ShortNameOf(broken.Type), "", "") ?? Home(broken);
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
                + JsonPointerText.Escape(ClientSurface.ShortNameOf(broken.Type)),
            _ when broken.Kind.IndexOf("record, ", StringComparison.Ordinal) >= 0 => "/components/schemas/"
                + JsonPointerText.Escape(ClientSurface.ShortNameOf(broken.Type)),
            _ => "",
        };

    private string? Find(string type, string member, string parameter) =>
        _pointers.TryGetValue((type, member, parameter), out var pointer) ? pointer : null;
}
