namespace SourceGen.OpenApi;

/// <summary>Says how a member differs from what it was.</summary>
internal static class MethodChange
{
    /// <summary>What to say after the member's name, and the one parameter that it is about; empty where it is about more.</summary>
    public static (string Message, string Parameter) Describe(SurfaceLine before, SurfaceLine now)
    {
        if (before.Wire is not null || now.Wire is not null || !before.IsMethod || !now.IsMethod)
        {
            return ($"was {before.Wire ?? before.Result} and is now {now.Wire ?? now.Result}", "");
        }

        var changes = new List<string>();
        var places = new List<string>();
        foreach (var parameter in before.Parameters)
        {
            if (Find(now, parameter.Name) is not { } other)
            {
                changes.Add($"lost its parameter {parameter.Name}");
                places.Add("");
            }
            else if (Change(parameter, other) is { } change)
            {
                changes.Add(change);
                places.Add(parameter.Name);
            }
        }

        foreach (var parameter in now.Parameters)
        {
            if (Find(before, parameter.Name) is null)
            {
                changes.Add($"gained the parameter {parameter.Name} ({parameter.Type})");
                places.Add(parameter.Name);
            }
        }

        if (!string.Equals(before.Result, now.Result, StringComparison.Ordinal))
        {
            changes.Add($"returned {before.Result} and now returns {now.Result}");
            places.Add("");
        }

        return changes.Count == 0
            ? ("has its parameters in another order", "")
            : (string.Join(", ", changes), places.Count == 1 ? places[0] : "");
    }

    private static string? Change(SurfaceParameter before, SurfaceParameter now)
    {
        if (!string.Equals(before.Type, now.Type, StringComparison.Ordinal))
        {
            return $"has {now.Type} for its parameter {before.Name}, which was {before.Type}";
        }

        if (string.Equals(before.Default, now.Default, StringComparison.Ordinal))
        {
            return null;
        }

        return now.Default is null ? $"needs its parameter {before.Name} now" : $"can do without its parameter {before.Name} now";
    }

    private static SurfaceParameter? Find(SurfaceLine line, string name) =>
        line.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));
}
