using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Leaves documentation to those who read it: that of public types and members, and the summary of each internal type.</summary>
internal static class SupportDocumentation
{
    public static string Shorten(string text)
    {
        var result = new StringBuilder(text.Length);
        var comment = new StringBuilder();
        var isPublicType = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            {
                comment.Append(line).Append('\n');
                continue;
            }

            if (line.Length > 0 && char.IsLetter(line[0]))
            {
                isPublicType = line.StartsWith("public ", StringComparison.Ordinal);
            }

            if (comment.Length > 0)
            {
                if (IsShown(line, isPublicType))
                {
                    result.Append(comment);
                }

                comment.Clear();
            }

            result.Append(line).Append('\n');
        }

        return result.ToString(0, result.Length - 1);
    }

    /// <summary>True for what stands below the comment: a type, an attribute or directive of one, or a public member of a public type.</summary>
    private static bool IsShown(string line, bool isPublicType)
    {
        if (line.Length == 0 || line[0] != ' ')
        {
            return true;
        }

        var member = line.TrimStart();
        return isPublicType
            && !member.StartsWith("internal ", StringComparison.Ordinal)
            && !member.StartsWith("private ", StringComparison.Ordinal);
    }
}
