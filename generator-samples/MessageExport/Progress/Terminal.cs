using Spectre.Console;

namespace MessageExport;

/// <summary>Where the export speaks: standard output for what happens, standard error for what goes wrong.</summary>
internal sealed class Terminal
{
    // Wide enough for the closing table: a file or a pipe has no width of its own.
    private const int WidthOfNoTerminal = 120;

    public Terminal()
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings());
        IsInteractive = !System.Console.IsOutputRedirected && Console.Profile.Capabilities.Ansi;
        if (!IsInteractive)
        {
            Console.Profile.Width = WidthOfNoTerminal;
        }
    }

    public IAnsiConsole Console { get; }

    /// <summary>Whether a person looks on and lines may be drawn over.</summary>
    public bool IsInteractive { get; }

    public static void Error(string message) => System.Console.Error.WriteLine($"error: {OneLine(message)}");

    public static void Hint(string message) => System.Console.Error.WriteLine(OneLine(message));

    /// <summary>A line as it is: no markup, no wrapping.</summary>
    public void Line(string message) => Console.Profile.Out.Writer.WriteLine(message);

    // Messages of the system and of libraries may have several lines, and a file name anything at all.
    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
