using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>The members of a record's JSON: each name has a number, which a constant in the record is named for.</summary>
/// <remarks>
/// Code refers to members by these constants, so that a member that comes or goes changes its own lines and the two that list all of them.
/// </remarks>
internal static class MemberConstants
{
    /// <summary>The static class in the record that holds the constants.</summary>
    private const string Constants = "JsonMember";

    /// <summary>The constant of a property's own name.</summary>
    public static string Number(PropertyModel property) => Constants + "." + CSharpText.Identifier(property.Name);

    /// <summary>The constants of all names that are read into a property.</summary>
    public static IEnumerable<string> Numbers(PropertyModel property) =>
        new[] { Number(property) }.Concat(property.Aliases.Select((_, index) => Constants + "." + Alias(property, index)));

    /// <summary>The property as code inside the record refers to it, where locals may have the same name.</summary>
    public static string Access(PropertyModel property) =>
        char.IsUpper(property.Name[0]) ? property.Name : "this." + CSharpText.Identifier(property.Name);

    /// <summary>The field that says in which form a time came.</summary>
    public static string Form(PropertyModel property) =>
        "_" + char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1) + "Form";

    /// <summary>Writes the table of names, the properties' own first, and their numbers.</summary>
    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        var names = model.Properties.Select(static property => (Constant: CSharpText.Identifier(property.Name), Wire: property.WireName));
        var aliases = model.Properties.SelectMany(static property =>
            property.Aliases.Select((wire, index) => (Constant: Alias(property, index), Wire: wire))
        );
        var all = names.Concat(aliases).ToList();
        writer.Line(
            $"private static readonly {support}.JsonNames _names = new({string.Join(", ", all.Select(static name => CSharpText.Literal(name.Wire)))});"
        );
        var numbers = all.Select(static (name, index) => name.Constant + " = " + index.ToString(CultureInfo.InvariantCulture));
        writer.Line($"private static class {Constants} {{ public const int {string.Join(", ", numbers)}; }}");
    }

    private static string Alias(PropertyModel property, int index) =>
        property.Name + "_" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
