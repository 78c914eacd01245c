using System.Text;

namespace SourceGen.OpenApi;

/// <summary>Writes a walk as the <c>x-pagination</c> that states it.</summary>
internal static class PaginationText
{
    /// <summary>One line of YAML, which is valid JSON but for the names without quotes.</summary>
    public static string Of(ApiPagination pagination)
    {
        var text = new StringBuilder("x-pagination: { style: ").Append(pagination.Style.Word);
        if (pagination.Items.Length > 0)
        {
            Add(text, "items", pagination.Items);
        }

        foreach (var place in pagination.Style.Places.Concat(pagination.CommonPlaces))
        {
            if (place.Value is { } value && place.Key.IndexOf('/') < 0)
            {
                Add(text, place.Key, value);
            }
        }

        return text.Append(" }").ToString();
    }

    private static void Add(StringBuilder text, string key, string value) =>
        text.Append(", ").Append(key).Append(": ").Append(Quoted(value));

    private static string Quoted(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c is not '/' and not '_' and not '.' and not '-')
            {
                return "'" + value.Replace("'", "''") + "'";
            }
        }

        return value;
    }
}
