namespace SourceGen.OpenApi.Support;

using global::System.Text;

/// <summary>Phone numbers in text that people see: only their ends are shown.</summary>
internal static class PhoneText
{
    private const int Shortest = 5;

    /// <summary>
    /// Shortens runs of digits after a plus sign; with <paramref name="isPhone"/> every run of five or more. What people write between
    /// digits, such as blanks and dashes, does not end a run.
    /// </summary>
    public static string Shorten(string text, bool isPhone)
    {
        StringBuilder? shown = null;
        var i = 0;
        while (i < text.Length)
        {
            var hasPlus = text[i] == '+';
            var (end, digits) = hasPlus || isPhone ? Run(text, hasPlus ? i + 1 : i) : (i, 0);
            if (digits >= Shortest)
            {
                shown ??= new StringBuilder(text, 0, i, text.Length);
                Append(shown, text, i, end);
                i = end;
                continue;
            }

            // A run that is too short is passed as a whole: its end would look like one that begins here.
            var next = digits > 0 ? end : i + 1;
            shown?.Append(text, i, next - i);
            i = next;
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>Where a run of digits ends, behind its last digit, and how many there are; no run begins with a separator.</summary>
    private static (int End, int Digits) Run(string text, int start)
    {
        var end = start;
        var digits = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                digits++;
                end = i + 1;
            }
            else if ((digits == 0 && text[i] != '(') || text[i] is not (' ' or '-' or '.' or '(' or ')' or '/' or '\u00A0'))
            {
                break;
            }
        }

        return (end, digits);
    }

    /// <summary>The plus sign, the first digit and the last two.</summary>
    private static void Append(StringBuilder shown, string text, int start, int end)
    {
        if (text[start] == '+')
        {
            shown.Append('+');
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                shown.Append(text[i]);
                break;
            }
        }

        shown.Append('…');
        var last = new char[2];
        for (int i = end - 1, count = 2; count > 0; i--)
        {
            if (text[i] is >= '0' and <= '9')
            {
                last[--count] = text[i];
            }
        }

        shown.Append(last);
    }
}
