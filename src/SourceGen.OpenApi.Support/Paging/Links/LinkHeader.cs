namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <summary>
/// Reads the <c>Link</c> header (RFC 8288): several links in one header, several headers, parameters in any order, quoted or not, relation types
/// without regard to case. A link with an <c>anchor</c> speaks of another resource and is passed over.
/// </summary>
internal static class LinkHeader
{
    private const string Name = "Link";

    /// <summary>The first link of a relation, as it is written; null where there is none.</summary>
    /// <param name="response">The response whose headers are read.</param>
    /// <param name="relations">The relation types that are looked for, in order of preference.</param>
    public static string? Find(ApiResponse response, params string[] relations)
    {
        if (!response.Headers.TryGetValue(Name, out var lines))
        {
            return null;
        }

        foreach (var relation in relations)
        {
            foreach (var line in lines)
            {
                if (Find(line, relation) is { } target)
                {
                    return target;
                }
            }
        }

        return null;
    }

    /// <summary>The first link of a relation in one header; what does not follow the grammar is passed over up to the next link.</summary>
    internal static string? Find(string line, string relation)
    {
        var position = 0;
        while ((position = SkipTo(line, position, '<')) < line.Length)
        {
            var end = line.IndexOf('>', position);
            if (end < 0)
            {
                return null;
            }

            var target = line.Substring(position + 1, end - position - 1).Trim();
            position = end + 1;
            if (HasRelation(ReadParameters(line, ref position), relation))
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>Of parameters with one name the first counts, as the RFC says of <c>rel</c>.</summary>
    private static bool HasRelation(List<KeyValuePair<string, string>> parameters, string relation)
    {
        string? relations = null;
        foreach (var parameter in parameters)
        {
            if (parameter.Key.Equals("anchor", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (relations is null && parameter.Key.Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                relations = parameter.Value;
            }
        }

        foreach (var one in (relations ?? "").Split(' ', '\t'))
        {
            if (one.Equals(relation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads <c>; name=value; name="value"; name</c> up to the comma before the next link or the end.</summary>
    private static List<KeyValuePair<string, string>> ReadParameters(string line, ref int position)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        while (position < line.Length && line[position] != ',')
        {
            if (line[position] is ';' or ' ' or '\t')
            {
                position++;
                continue;
            }

            var start = position;
            while (position < line.Length && line[position] is not ('=' or ';' or ','))
            {
                position++;
            }

            var name = line.Substring(start, position - start).Trim();
            var value = "";
            if (position < line.Length && line[position] == '=')
            {
                position++;
                value = ReadValue(line, ref position);
            }

            parameters.Add(new KeyValuePair<string, string>(name, value));
        }

        return parameters;
    }

    private static string ReadValue(string line, ref int position)
    {
        while (position < line.Length && line[position] is (' ' or '\t'))
        {
            position++;
        }

        if (position < line.Length && line[position] == '"')
        {
            return ReadQuoted(line, ref position);
        }

        var start = position;
        while (position < line.Length && line[position] is not (';' or ','))
        {
            position++;
        }

        return line.Substring(start, position - start).Trim();
    }

    private static string ReadQuoted(string line, ref int position)
    {
        var text = new StringBuilder();
        position++;
        while (position < line.Length && line[position] != '"')
        {
            if (line[position] == '\\' && position + 1 < line.Length)
            {
                position++;
            }

            text.Append(line[position++]);
        }

        position++;
        return text.ToString();
    }

    private static int SkipTo(string line, int position, char character)
    {
        var found = position < line.Length ? line.IndexOf(character, position) : -1;
        return found < 0 ? line.Length : found;
    }
}
