namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>What may stand in a header: visible ASCII, spaces and tabs, so that no value can end its line.</summary>
internal static class HeaderText
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public static void RequireName(string name)
    {
        if (name.Length == 0)
        {
            throw new ArgumentException("A header's name must not be empty.", nameof(name));
        }

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && TokenMarks.IndexOf(character) < 0)
            {
                throw new ArgumentException("A header's name holds a character that no header name can carry.", nameof(name));
            }
        }
    }

    /// <summary>Refuses a value that would break out of its header; the message names the header, not the value.</summary>
    public static void RequireValue(string value, string headerName)
    {
        if (!IsClean(value))
        {
            throw new ArgumentException(
                "The value for header '" + headerName + "' holds a line break or another character that no header can carry.",
                nameof(value)
            );
        }
    }

    /// <summary>The same for a credential, named by its option.</summary>
    public static void RequireSecret(string? value, string optionName)
    {
        if (value is not null && !IsClean(value))
        {
            throw new InvalidOperationException(
                "The value of option '" + optionName + "' holds a line break or another character that no header can carry."
            );
        }
    }

    private static bool IsClean(string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' or > '~') and not '\t')
            {
                return false;
            }
        }

        return true;
    }
}
