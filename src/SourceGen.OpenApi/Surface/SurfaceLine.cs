using System.Text;

namespace SourceGen.OpenApi;

/// <summary>One public type or member as a line of a surface file.</summary>
internal sealed record SurfaceLine
{
    /// <summary>What a constructor is called here.</summary>
    public const string Constructor = ".ctor";

    /// <summary>The type, with those around it: <c>ListMessagesFilter.DateSentConditions</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The member; empty for the line of the type itself.</summary>
    public string Member { get; init; } = "";

    /// <summary>True for what is called with parameters.</summary>
    public bool IsMethod { get; init; }

    public EquatableArray<SurfaceParameter> Parameters { get; init; }

    /// <summary>The member's type, or what kind of type the type is; empty for constructors and values of enums.</summary>
    public string Result { get; init; } = "";

    /// <summary>What stands on the wire for a value of an enum, as JSON.</summary>
    public string? Wire { get; init; }

    public bool IsType => Member.Length == 0;

    /// <summary>The name by which messages call it.</summary>
    public string Name => IsType || string.Equals(Member, Constructor, StringComparison.Ordinal) ? Type : Type + "." + Member;

    /// <summary>A line's place: by type, the type itself first, then by member.</summary>
    public static int Compare(SurfaceLine left, SurfaceLine right)
    {
        var order = string.CompareOrdinal(left.Type, right.Type);
        order = order != 0 ? order : string.CompareOrdinal(left.Member, right.Member);
        return order != 0 ? order : string.CompareOrdinal(left.ToString(), right.ToString());
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder(Name);
        if (IsMethod)
        {
            text.Append('(').Append(string.Join(", ", Parameters.Select(static parameter => parameter.ToString()))).Append(')');
        }

        if (Wire is not null)
        {
            return text.Append(" = ").Append(Wire).ToString();
        }

        return Result.Length == 0 ? text.ToString() : text.Append(": ").Append(Result).ToString();
    }
}

/// <summary>One parameter of a method.</summary>
/// <param name="Type">The type, with <c>params</c> before it where any number can be given.</param>
/// <param name="Name">The name without <c>@</c>.</param>
/// <param name="Default"><c>null</c> or <c>default</c> where it may be left out, else null.</param>
internal sealed record SurfaceParameter(string Type, string Name, string? Default = null)
{
    /// <inheritdoc />
    public override string ToString() => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
