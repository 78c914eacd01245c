using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Writes paths over members, with null propagation where a member may be null.</summary>
internal static class AccessorCode
{
    /// <summary>The value where the path ends.</summary>
    public static string Path(AccessorModel accessor, string root)
    {
        var text = new StringBuilder(root);
        var nullable = false;
        foreach (var step in accessor.Steps)
        {
            text.Append(nullable ? "?." : ".").Append(step.Name);
            nullable = step.IsNullable;
        }

        return text.ToString();
    }

    /// <summary>The value as text; null where there is none.</summary>
    public static string Text(AccessorModel accessor, string root)
    {
        var path = Path(accessor, root);
        if (accessor.Type.Own is not null)
        {
            return $"({path} is {{ }} own ? {accessor.Type.JsonClass}.Format(own) : null)";
        }

        // One question mark on the way makes all that follows conditional.
        var dot = !accessor.Steps.IsEmpty && accessor.Steps[accessor.Steps.Count - 1].IsNullable ? "?." : ".";
        var member = accessor.Type.Traits.TextMember;
        return member.Length == 0 ? path : path + dot + member;
    }

    /// <summary>The value as a 64-bit number; null where there is none.</summary>
    public static string Number(AccessorModel accessor, string root) =>
        accessor.Type.Traits.IsWhole ? Path(accessor, root) : "(long?)" + Path(accessor, root);

    /// <summary>What names a row: a whole number as it is, anything else as text.</summary>
    public static string Identity(AccessorModel accessor, string root) =>
        accessor.Type.Traits.IsWhole ? Path(accessor, root) : Text(accessor, root);
}
