using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Builds and takes apart JSON Pointers (RFC 6901).</summary>
internal static class JsonPointerText
{
    public static string Child(string pointer, string name) => pointer + "/" + Escape(name);

    public static string Child(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    public static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    public static string Unescape(string segment) => segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The unescaped segments; none for the whole document.</summary>
    public static string[] Segments(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        var segments = (pointer[0] == '/' ? pointer.Substring(1) : pointer).Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Unescape(segments[i]);
        }

        return segments;
    }
}
