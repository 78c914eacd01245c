using System.Text;

namespace SourceGen.OpenApi;

/// <summary>The names of an operation.</summary>
/// <param name="Group">The client's property, such as <c>Messages</c>.</param>
/// <param name="Method">The method without <c>Async</c>, such as <c>ListAll</c>.</param>
internal readonly record struct OperationName(string Group, string Method)
{
    /// <summary>Operation and group in one, the group not said twice: <c>ListAllMessages</c>. Types of the operation are named by it.</summary>
    public string Stem =>
        string.Equals(Group, OperationNames.DefaultGroup, StringComparison.Ordinal)
        || Method.IndexOf(Group, StringComparison.OrdinalIgnoreCase) >= 0
        || Method.IndexOf(OperationNames.Singular(Group), StringComparison.OrdinalIgnoreCase) >= 0
            ? Method
            : Method + Group;
}

/// <summary>Finds group and method in an operationId, in the tags, or in the path.</summary>
internal static class OperationNames
{
    public const string DefaultGroup = "Default";

    private static readonly char[] Separators = ['.', '/', '#', ':'];

    public static OperationName Of(ApiOperation operation)
    {
        var (group, method) = Split(operation);
        return new OperationName(
            CSharpNames.Pascal(group ?? (operation.Tags.IsEmpty ? FromPath(operation.Path) : operation.Tags[0])),
            WithoutAsync(operation.CSharpName is null ? CSharpNames.Pascal(method) : CSharpNames.Chosen(operation.CSharpName))
        );
    }

    /// <summary>The word for one of several: <c>Messages</c> → <c>Message</c>.</summary>
    public static string Singular(string plural)
    {
        if (plural.EndsWith("ies", StringComparison.Ordinal) && plural.Length > 4)
        {
            return plural.Substring(0, plural.Length - 3) + "y";
        }

        return plural.Length > 3 && plural.EndsWith("s", StringComparison.Ordinal) && !plural.EndsWith("ss", StringComparison.Ordinal)
            ? plural.Substring(0, plural.Length - 1)
            : plural;
    }

    private static (string? Group, string Method) Split(ApiOperation operation)
    {
        if (operation.OperationId is not { } id || !id.Any(char.IsLetterOrDigit))
        {
            return (null, FromVerbAndPath(operation));
        }

        // Some tools write verb and path into the id: that is one name, not group and method.
        if (id.IndexOfAny([' ', '{']) >= 0 || id[0] == '/')
        {
            return (null, id);
        }

        var at = id.LastIndexOfAny(Separators);
        if (at > 0 && HasWord(id, 0, at) && char.IsLetter(id[Math.Min(at + 1, id.Length - 1)]))
        {
            return (id.Substring(0, at), id.Substring(at + 1));
        }

        at = id.IndexOf('_');
        return at > 0 && at < id.Length - 1 && IsGroup(operation, id, at) ? (id.Substring(0, at), id.Substring(at + 1)) : (null, id);
    }

    /// <summary><c>Messages_ListAll</c>; <c>messages_list</c> only where <c>messages</c> is the operation's tag.</summary>
    private static bool IsGroup(ApiOperation operation, string id, int at) =>
        (char.IsUpper(id[0]) && char.IsUpper(id[at + 1]) && id.IndexOf('_', at + 1) < 0)
        || (
            !operation.Tags.IsEmpty
            && string.Equals(
                CSharpNames.Pascal(operation.Tags[0]),
                CSharpNames.Pascal(id.Substring(0, at)),
                StringComparison.OrdinalIgnoreCase
            )
        );

    private static bool HasWord(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first segment that names something: no version, no parameter.</summary>
    private static string FromPath(string path) => Segments(path).FirstOrDefault(static segment => segment[0] != '{') ?? DefaultGroup;

    private static string FromVerbAndPath(ApiOperation operation)
    {
        var name = new StringBuilder(operation.Method.ToLowerInvariant());
        foreach (var segment in Segments(operation.Path))
        {
            name.Append(' ').Append(segment[0] == '{' ? "by " : "").Append(segment.Trim('{', '}'));
        }

        return name.ToString();
    }

    private static IEnumerable<string> Segments(string path)
    {
        foreach (var segment in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var dot = segment.LastIndexOf('.');
            var name = dot > 0 && segment[0] != '{' && segment.Substring(dot) is ".json" or ".xml" ? segment.Substring(0, dot) : segment;
            if (!IsPlumbing(name) && name.Any(char.IsLetterOrDigit))
            {
                yield return name;
            }
        }
    }

    /// <summary><c>api</c>, <c>v1</c>, <c>2010-04-01</c>: they say nothing about the operation.</summary>
    private static bool IsPlumbing(string segment)
    {
        if (
            string.Equals(segment, "api", StringComparison.OrdinalIgnoreCase)
            || string.Equals(segment, "rest", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var start = segment[0] is 'v' or 'V' ? 1 : 0;
        return start < segment.Length && segment.Skip(start).All(static c => char.IsDigit(c) || c is '.' or '-');
    }

    private static string WithoutAsync(string method) =>
        method.Length > 5 && method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
}
