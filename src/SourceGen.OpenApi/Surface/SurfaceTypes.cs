using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Writes types as a surface file shows them: without namespaces.</summary>
internal sealed class SurfaceTypes(string clientNamespace)
{
    private const string Root = "global::";

    /// <summary>Names that are shown for types which are not the client's own; a client's type of such a name is shown with its namespace.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "Action",
        "ApiClientOptions",
        "ApiFile",
        "ApiResponse",
        "ApiStream",
        "AsyncPageable",
        "BasicCredential",
        "BearerCredential",
        "CancellationToken",
        "DateOnly",
        "DateTimeOffset",
        "FakeTransport",
        "Guid",
        "HttpClient",
        "IConfiguration",
        "IEnumerable",
        "IHttpClientBuilder",
        "IReadOnlyDictionary",
        "IReadOnlyList",
        "IServiceCollection",
        "IServiceProvider",
        "JsonElement",
        "Optional",
        "PageOptions",
        "RequestOptions",
        "Stream",
        "StreamOptions",
        "Task",
        "Uri",
    };

    /// <summary>The C# text of a type, shortened.</summary>
    public string Of(string type)
    {
        var text = new StringBuilder(type.Length);
        for (var i = 0; i < type.Length; )
        {
            var isName = string.CompareOrdinal(type, i, Root, 0, Root.Length) == 0;
            var end = isName ? EndOfName(type, i + Root.Length) : i + 1;
            text.Append(isName ? Short(type.Substring(i + Root.Length, end - i - Root.Length)) : type.Substring(i, 1));
            i = end;
        }

        return text.ToString();
    }

    /// <summary>The name of one of the client's own types.</summary>
    public string Own(string name)
    {
        var plain = name.TrimStart('@');
        return Foreign.Contains(plain) ? clientNamespace.Replace("@", "") + "." + plain : plain;
    }

    private static int EndOfName(string type, int start)
    {
        while (start < type.Length && (char.IsLetterOrDigit(type[start]) || type[start] is '_' or '.' or '@'))
        {
            start++;
        }

        return start;
    }

    private string Short(string name)
    {
        var dot = name.LastIndexOf('.');
        var last = name.Substring(dot + 1);
        if (dot == clientNamespace.Length && name.StartsWith(clientNamespace, StringComparison.Ordinal))
        {
            return Own(last);
        }

        // A date is a DateTime where the framework has no DateOnly: one baseline serves all target frameworks.
        return string.Equals(name, "System.DateTime", StringComparison.Ordinal) ? "DateOnly" : last;
    }
}
