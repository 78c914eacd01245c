namespace SourceGen.OpenApi.Support;

using global::System.Text;

/// <summary>Phone numbers in text that people see: only their ends are shown.</summary>
internal static class PhoneText
{
    /// <summary>Shortens runs of digits after a plus sign; with <paramref name="isPhone"/> every run of five or more.</summary>
    public static string Shorten(string text, bool isPhone)
    {
        StringBuilder? shown = null;
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            var plus = text[i] == '+';
            var end = plus ? i + 1 : i;
            while (end < text.Length && text[end] is >= '0' and <= '9')
            {
                end++;
            }

            var digits = end - (plus ? start + 1 : start);
            if (digits >= 5 && (isPhone || plus))
            {
                shown ??= new StringBuilder(text, 0, start, text.Length);
                shown.Append(text, start, plus ? 2 : 1).Append('…').Append(text, end - 2, 2);
                i = end;
                continue;
            }

            i = end > start ? end : start + 1;
            shown?.Append(text, start, i - start);
        }

        return shown?.ToString() ?? text;
    }
}
