namespace SourceGen.OpenApi;

/// <summary>
/// Finds what a baseline has and the surface has not, or has otherwise. What only makes more code compile is no break: a record that others may now
/// derive from, a property that need not be set any more, one that moved to the base record.
/// </summary>
internal sealed class SurfaceComparer
{
    private const string WithResponse = "WithResponseAsync";

    private readonly Dictionary<string, SurfaceLine> _types;
    private readonly HashSet<SurfaceLine> _all;
    private readonly ILookup<(string, string), SurfaceLine> _members;
    private readonly List<SurfaceBreak> _breaks = [];

    private SurfaceComparer(EquatableArray<SurfaceLine> current)
    {
        _types = TypesOf(current);
        _all = [.. current];
        _members = MembersOf(current, _types);
    }

    /// <summary>The breaks, in the order of their lines.</summary>
    public static EquatableArray<SurfaceBreak> Compare(EquatableArray<SurfaceLine> baseline, EquatableArray<SurfaceLine> current)
    {
        var comparer = new SurfaceComparer(current);
        if (!baseline.All(comparer._all.Contains))
        {
            comparer.Compare(baseline);
        }

        return comparer._breaks.ToEquatableArray();
    }

    private void Compare(EquatableArray<SurfaceLine> baseline)
    {
        var before = TypesOf(baseline);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in before.Values.OrderBy(static line => line.Type, StringComparer.Ordinal))
        {
            if (changed.Any(outer => type.Type.StartsWith(outer + ".", StringComparison.Ordinal)) || CompareType(type))
            {
                changed.Add(type.Type);
            }
        }

        foreach (var member in MembersOf(baseline, before))
        {
            if (!changed.Contains(member.Key.Item1))
            {
                var kind = before.TryGetValue(member.Key.Item1, out var type) ? type.Result : "";
                CompareMember([.. member], [.. _members[member.Key]], kind);
            }
        }
    }

    /// <summary>True when the type's members need no look of their own.</summary>
    private bool CompareType(SurfaceLine before)
    {
        if (!_types.TryGetValue(before.Type, out var now))
        {
            Break(before, "", before.Result, $"{before.Name} is gone");
            return true;
        }

        if (string.Equals(Unsealed(before.Result), Unsealed(now.Result), StringComparison.Ordinal))
        {
            // To seal what could be derived from is a break, the other way round none.
            if (!string.Equals(before.Result, Unsealed(before.Result), StringComparison.Ordinal) || before == now)
            {
                return false;
            }
        }

        Break(before, "", now.Result, $"{before.Name} was {Article(before.Result)} and is now {Article(now.Result)}");
        return !string.Equals(KindOf(before.Result), KindOf(now.Result), StringComparison.Ordinal);
    }

    private void CompareMember(List<SurfaceLine> before, List<SurfaceLine> now, string kind)
    {
        var lost = before.FindAll(line => !_all.Contains(line));
        if (lost.Count == 0)
        {
            return;
        }

        var first = lost[0];
        if (now.Count == 0)
        {
            if (!IsInherited(first))
            {
                Break(first, "", kind, first.Wire is null ? $"{first.Name} is gone" : $"{first.Name} ({first.Wire}) is gone");
            }

            return;
        }

        var gained = now.FindAll(line => !before.Contains(line));
        if (gained.Find(line => string.Equals(line.Member, first.Member, StringComparison.Ordinal)) is not { } changed)
        {
            Break(first, "", kind, $"{first.Name} lost its form ({string.Join(", ", first.Parameters)})");
        }
        else if (!IsRelaxed(first, changed))
        {
            var (message, parameter) = MethodChange.Describe(first, changed);
            Break(first, parameter, kind, $"{first.Name} {message}");
        }
    }

    private static bool IsRelaxed(SurfaceLine before, SurfaceLine now) =>
        !before.IsMethod && before.Wire is null && string.Equals(before.Result, "required " + now.Result, StringComparison.Ordinal);

    /// <summary>True for a property that a base record has now.</summary>
    private bool IsInherited(SurfaceLine property)
    {
        var type = property.Type;
        for (var depth = 0; depth < 32 && BaseOf(type) is { } above; depth++)
        {
            type = above;
            if (_all.Contains(property with { Type = type }))
            {
                return true;
            }
        }

        return false;
    }

    private string? BaseOf(string type)
    {
        if (!_types.TryGetValue(type, out var line))
        {
            return null;
        }

        var comma = line.Result.IndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? null : line.Result.Substring(comma + 2);
    }

    private void Break(SurfaceLine line, string parameter, string kind, string message) =>
        _breaks.Add(new SurfaceBreak(line.Type, MemberKey(line, kind), parameter, kind, message));

    private static Dictionary<string, SurfaceLine> TypesOf(EquatableArray<SurfaceLine> lines)
    {
        var types = new Dictionary<string, SurfaceLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.IsType)
            {
                types[line.Type] = line;
            }
        }

        return types;
    }

    private static ILookup<(string, string), SurfaceLine> MembersOf(
        EquatableArray<SurfaceLine> lines,
        Dictionary<string, SurfaceLine> types
    ) =>
        lines
            .Where(static line => !line.IsType)
            .OrderBy(static line => line, Comparer<SurfaceLine>.Create(SurfaceLine.Compare))
            .ToLookup(line => (line.Type, MemberKey(line, types.TryGetValue(line.Type, out var type) ? type.Result : "")));

    /// <summary>The forms of an operation are one thing.</summary>
    private static string MemberKey(SurfaceLine line, string kind) =>
        string.Equals(kind, "interface", StringComparison.Ordinal) && line.Member.EndsWith(WithResponse, StringComparison.Ordinal)
            ? line.Member.Substring(0, line.Member.Length - WithResponse.Length) + "Async"
            : line.Member;

    private static string Unsealed(string kind) =>
        kind.StartsWith("sealed record", StringComparison.Ordinal) ? kind.Substring("sealed ".Length) : kind;

    private static string KindOf(string result)
    {
        var kind = Unsealed(result);
        var comma = kind.IndexOf(", ", StringComparison.Ordinal);
        return (comma < 0 ? kind : kind.Substring(0, comma)).Replace("internal ", "");
    }

    private static string Article(string kind)
    {
        var comma = kind.IndexOf(", ", StringComparison.Ordinal);
        var text = comma < 0 ? kind : kind.Substring(0, comma) + " from " + kind.Substring(comma + 2);
        return (text[0] is 'e' or 'i' ? "an " : "a ") + text;
    }
}
