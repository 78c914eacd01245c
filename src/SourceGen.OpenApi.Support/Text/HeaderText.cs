namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>What may stand in a header: visible ASCII, spaces and tabs, so that no value can end its line.</summary>
internal static class HeaderText
{
    private const string Unfit = "holds a line break or another character that no header can carry.";
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>Refuses a value that would break out of its header; the message names the header, not the value.</summary>
    public static void RequireValue(string value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if (!IsClean(value))
        {
            throw new ArgumentException("The value " + Unfit, name);
        }
    }

    /// <summary>The same for a secret, named by its option.</summary>
    public static void RequireOption(string? value, string optionName)
    {
        if (!IsClean(value))
        {
            throw OfOptions("Option '" + optionName + "' " + Unfit);
        }
    }

    /// <summary>The same for a secret that travels as a cookie.</summary>
    public static void RequireCookie(string? value, string optionName)
    {
        RequireOption(value, optionName);
        if (value is not null && value.IndexOfAny(CookieBreakers) >= 0)
        {
            throw OfOptions("Option '" + optionName + "' holds a character that no cookie can carry.");
        }
    }

    /// <summary>The same for a token that a provider has made, which is nobody's argument.</summary>
    public static void RequireToken(string token, string optionName)
    {
        if (!IsClean(token))
        {
            throw new InvalidOperationException("The token that option '" + optionName + "' provides " + Unfit);
        }
    }

    public static bool IsClean(string? value)
    {
        foreach (var character in value ?? "")
        {
            if (character is (< ' ' or > '~') and not '\t')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses what cannot be a header's name.</summary>
    public static void RequireName(string name)
    {
        if (name.Length == 0)
        {
            throw OfHeaders("A header's name must not be empty.");
        }

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && TokenMarks.IndexOf(character) < 0)
            {
                throw OfHeaders("A header's name holds a character that none can carry.");
            }
        }
    }

    private static char[] CookieBreakers { get; } = { ';', ',', ' ', '"', '\\' };

#pragma warning disable CA2208, MA0015 // The names are those of the caller's arguments.
    private static ArgumentException OfOptions(string message) => new(message, "options");

    private static ArgumentException OfHeaders(string message) => new(message, "Headers");
#pragma warning restore CA2208, MA0015
}
