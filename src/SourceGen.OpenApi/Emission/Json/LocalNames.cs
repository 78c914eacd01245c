namespace SourceGen.OpenApi;

/// <summary>Names of the locals that hold a record's properties while they are read or written.</summary>
internal static class LocalNames
{
    private static readonly HashSet<string> Taken = ReservedNames.Set("additional", "member", "name", "reader", "state", "value", "writer");

    /// <summary>One name for each property, in their order; a keyword carries its <c>@</c>.</summary>
    public static string[] Of(EquatableArray<PropertyModel> properties)
    {
        var pool = new NamePool(reserved: Taken);
        var names = new string[properties.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = properties[i].Name;
            names[i] = CSharpText.Identifier(pool.Reserve(char.ToLowerInvariant(name[0]) + name.Substring(1)));
        }

        return names;
    }
}
