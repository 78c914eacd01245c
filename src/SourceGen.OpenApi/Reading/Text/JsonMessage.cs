namespace SourceGen.OpenApi;

/// <summary>The parser's messages without the position that it appends: the diagnostic has its own.</summary>
internal static class JsonMessage
{
    public static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd(' ', '.');
    }
}
