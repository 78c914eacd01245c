using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>Gives names to components that come from elsewhere.</summary>
internal sealed class ComponentNames(JsonObject root)
{
    private readonly Dictionary<string, HashSet<string>> _taken = new(StringComparer.Ordinal);

    /// <summary>The object of a section, made when the document has none.</summary>
    public JsonObject Section(string section)
    {
        var node = root;
        foreach (var step in JsonPointerText.Segments(section))
        {
            if (node[step] is not JsonObject next)
            {
                node[step] = next = [];
            }

            node = next;
        }

        return node;
    }

    /// <summary>A name after the place where the component stood: <c>Order/properties/line</c> becomes <c>Order_line</c>.</summary>
    public string Claim(string section, string pointer, string file)
    {
        if (!_taken.TryGetValue(section, out var taken))
        {
            taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in Section(section))
            {
                taken.Add(entry.Key);
            }

            _taken.Add(section, taken);
        }

        var wanted = After(pointer);
        wanted = wanted.Length > 0 ? wanted : After("/" + FileName(file));
        wanted = wanted.Length > 0 ? wanted : "Component";
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = wanted + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static string FileName(string file)
    {
        var name = file.Substring(file.LastIndexOf('/') + 1);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private static string After(string pointer)
    {
        var name = new StringBuilder();
        foreach (var segment in JsonPointerText.Segments(pointer))
        {
            if (IsStructure(segment))
            {
                continue;
            }

            var word = Word(segment);
            if (word.Length > 0)
            {
                name.Append(name.Length == 0 ? "" : "_").Append(word);
            }
        }

        return name.ToString();
    }

    private static bool IsStructure(string segment) =>
        segment
            is "components"
                or "schemas"
                or "definitions"
                or "$defs"
                or "parameters"
                or "requestBodies"
                or "requestBody"
                or "responses"
                or "headers"
                or "paths"
                or "properties"
                or "items"
                or "content"
                or "schema"
                or "allOf"
                or "oneOf"
                or "anyOf"
        || segment.StartsWith("application/", StringComparison.Ordinal);

    private static string Word(string segment)
    {
        var word = new StringBuilder(segment.Length);
        foreach (var c in segment)
        {
            word.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return word.ToString().Trim('_');
    }
}
