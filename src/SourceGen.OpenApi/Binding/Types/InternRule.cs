namespace SourceGen.OpenApi;

/// <summary>
/// Guesses from its name whether a member's texts repeat from row to row, so that one string can serve all of them. A wrong guess costs a
/// few nanoseconds or a few bytes, never a value.
/// </summary>
internal static class InternRule
{
    private static readonly HashSet<string> Repeating = new(StringComparer.OrdinalIgnoreCase)
    {
        "account",
        "author",
        "category",
        "channel",
        "city",
        "country",
        "currency",
        "email",
        "from",
        "kind",
        "language",
        "locale",
        "number",
        "phone",
        "plan",
        "recipient",
        "region",
        "sender",
        "service",
        "source",
        "state",
        "status",
        "target",
        "timezone",
        "to",
        "type",
        "unit",
        "version",
    };

    /// <summary>Words before an id that make it one of a few: the account's id is in every row.</summary>
    private static readonly HashSet<string> FewOwners = new(StringComparer.OrdinalIgnoreCase)
    {
        "account",
        "app",
        "application",
        "company",
        "inbox",
        "organisation",
        "organization",
        "project",
        "service",
        "team",
        "tenant",
        "workspace",
    };

    public static bool Holds(string wireName, string? format)
    {
        if (format is "phone-number" or "phone" or "email" or "e164")
        {
            return true;
        }

        var words = NameWords.Split(wireName);
        if (words.Count == 0)
        {
            return false;
        }

        var last = words[words.Count - 1];
        return Repeating.Contains(last)
            || (
                words.Count > 1
                && last.ToUpperInvariant() is "ID" or "SID" or "UUID" or "GUID"
                && FewOwners.Contains(words[words.Count - 2])
            );
    }
}
