namespace SourceGen.OpenApi;

/// <summary>Names one of many.</summary>
internal static class Plurals
{
    /// <summary>The name of an item of what has this name: <c>Members</c> → <c>Member</c>, <c>Data</c> → <c>DataItem</c>.</summary>
    public static string ItemOf(string name)
    {
        if (Ends(name, "Series") || Ends(name, "Species") || Ends(name, "News"))
        {
            return name + "Item";
        }

        if (name.Length > 4 && Ends(name, "ies"))
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        if (name.Length > 4 && (Ends(name, "sses") || Ends(name, "shes") || Ends(name, "ches") || Ends(name, "xes")))
        {
            return name.Substring(0, name.Length - 2);
        }

        var isPlural = name.Length > 3 && Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is");
        return isPlural ? name.Substring(0, name.Length - 1) : name + "Item";
    }

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.Ordinal);
}
