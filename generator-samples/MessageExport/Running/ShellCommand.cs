namespace MessageExport;

/// <summary>A command as it can be pasted into a shell.</summary>
internal static class ShellCommand
{
    /// <summary>This program, started as it was, with other options.</summary>
    public static string OfThisProgram(IEnumerable<string> options)
    {
        var program = Environment.ProcessPath ?? "MessageExport";
        var isHost = Path.GetFileNameWithoutExtension(program) is "dotnet";
        string[] start = isHost ? [program, Path.GetFullPath(Environment.GetCommandLineArgs()[0])] : [program];
        return string.Join(' ', start.Concat(options).Select(Quote));
    }

    private static string Quote(string word)
    {
        if (word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or '\\' or ':'))
        {
            return word;
        }

        return OperatingSystem.IsWindows() ? $"\"{word}\"" : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
