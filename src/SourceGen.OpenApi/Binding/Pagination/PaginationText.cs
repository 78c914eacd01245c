namespace SourceGen.OpenApi;

/// <summary>Writes a walk as the <c>x-pagination</c> that states it.</summary>
internal static class PaginationText
{
    /// <summary>One line of YAML, which is valid JSON but for the names without quotes.</summary>
    public static string Of(ApiPagination pagination)
    {
        // The common places with a key of several parts, and those of the style, are maps of their own.
        var style = pagination.Style.Places.ToList();
        var common = pagination.CommonPlaces.ToList();
        var parts = new List<string>
        {
            "style: " + pagination.Style.Word,
            "items: " + (pagination.Items.Length == 0 ? "''" : Quoted(pagination.Items)),
        };
        parts.AddRange(style.Where(IsSimple).Select(static place => $"{place.Key}: {Quoted(place.Value!)}"));
        AddMap(parts, "from", style, static place => place.Value!);
        parts.AddRange(pagination.Style.Settings.Select(static setting => $"{setting.Key}: {setting.Value}"));
        parts.AddRange(common.Where(IsSimple).Select(static place => $"{place.Key}: {Quoted(place.Value!)}"));
        AddMap(
            parts,
            "send",
            common,
            place => pagination.Send.First(constant => string.Equals(constant.Place, place.Value, StringComparison.Ordinal)).Value
        );
        return $"x-pagination: {{ {string.Join(", ", parts)} }}";
    }

    private static bool IsSimple(PaginationPlace place) => place.Value is not null && place.Key.IndexOf('/') < 0;

    private static void AddMap(List<string> parts, string key, List<PaginationPlace> places, Func<PaginationPlace, string> value)
    {
        var entries = places
            .Where(place => place.Value is not null && place.Key.StartsWith(key + "/", StringComparison.Ordinal))
            .Select(place => $"{Quoted(JsonPointerText.Unescape(place.Key.Substring(key.Length + 1)))}: {Quoted(value(place))}")
            .ToList();
        if (entries.Count > 0)
        {
            parts.Add($"{key}: {{ {string.Join(", ", entries)} }}");
        }
    }

    /// <summary>In quotes where YAML would read anything but this text.</summary>
    private static string Quoted(string value)
    {
        var isPlain =
            value.Length > 0
            && (char.IsLetter(value[0]) || value[0] is '/' or '_')
            && value.All(static c => char.IsLetterOrDigit(c) || c is '/' or '_' or '.' or '-')
            && value.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL");
        return isPlain ? value : "'" + value.Replace("'", "''") + "'";
    }
}
