namespace SourceGen.OpenApi;

/// <summary>Which operations read: a POST reads only where its path or its id ends in a verb of reading.</summary>
internal static class ReadingOperation
{
    private static readonly string[] Verbs =
    [
        "list",
        "search",
        "query",
        "get",
        "find",
        "filter",
        "lookup",
        "retrieve",
        "browse",
        "scan",
        "fetch",
    ];

    public static bool Is(ApiOperation operation) =>
        operation.Method switch
        {
            "GET" or "QUERY" => true,
            "POST" => EndsInVerb(operation),
            _ => false,
        };

    private static bool EndsInVerb(ApiOperation operation)
    {
        var last = operation.Path.Split('/').LastOrDefault(static step => step.Length > 0 && step[0] != '{') ?? "";
        var words = FactText.Of(last).ToString().Split(' ');
        return Array.IndexOf(Verbs, words[words.Length - 1]) >= 0 || Array.IndexOf(Verbs, words[0]) >= 0;
    }
}
