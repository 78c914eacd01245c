using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MessageExport;

/// <summary>The command line: its options, its help, and how a run ends.</summary>
internal sealed class ExportCommand
{
    // Stopping needs the page in hand to be written; a disk may take its time.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    private readonly Option<IReadOnlyList<string>?> _vendor = new("--vendor")
    {
        Description = $"Only this vendor: {string.Join(", ", VendorNames.All)}. Several with commas or by repeating the option.",
        HelpName = "name",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = OptionParsers.Vendors,
    };

    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only messages sent at or after this moment, e.g. 2026-06-01 or 2026-06-01T08:30:00Z (UTC where no zone is given).",
        HelpName = "moment",
        CustomParser = OptionParsers.Moment,
    };

    private readonly Option<DateTimeOffset?> _until = new("--until")
    {
        Description = "Only messages sent before this moment; the moment itself is left out.",
        HelpName = "moment",
        CustomParser = OptionParsers.Moment,
    };

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "The file to write. Without it: messages.ndjson, .csv, .sqlite or .parquet in the current folder.",
        HelpName = "file",
        CustomParser = OptionParsers.FilePath,
    };

    private readonly Option<OutputFormat?> _format = new("--format")
    {
        Description = "ndjson, csv, sqlite or parquet. Without it: as the file's extension says, else ndjson.",
        HelpName = "format",
        CustomParser = OptionParsers.Format,
    };

    private readonly Option<int?> _rows = new("--rows")
    {
        Description = $"How many messages the embedded emulator has for each vendor; {ExportOptions.DefaultRows} if not said.",
        HelpName = "count",
        CustomParser = OptionParsers.Rows,
    };

    private readonly Option<bool> _live = new("--live")
    {
        Description = "Ask the real APIs instead of the embedded emulator, with credentials from the environment (below).",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where an interrupted export of this file stopped. Its vendors and moments need not be given again.",
    };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace the file that --out names, finished or not." };

    private readonly RootCommand _root;

    public ExportCommand(Func<ExportOptions, CancellationToken, Task<ExitCode>> run)
    {
        _root = new RootCommand("Exports the messages of Sendblue (both API versions), Heymarket and Twilio into one file.")
        {
            _vendor,
            _since,
            _until,
            _out,
            _format,
            _rows,
            _live,
            _resume,
            _overwrite,
        };
        _root.SetAction(async (parsed, cancellationToken) => (int)await run(Read(parsed), cancellationToken));
        if (_root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction standard } help)
        {
            help.Action = new ExportHelp(standard);
        }
    }

    public async Task<int> RunAsync(string[] args)
    {
        var parsed = _root.Parse(args);
        var wrong = parsed.Action is ParseErrorAction ? parsed.Errors[0].Message : Read(parsed).Contradiction();
        if (wrong is not null)
        {
            Terminal.Error($"{wrong} --help lists the options.");
            return (int)ExitCode.BadOptions;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop }
        );
    }

    private ExportOptions Read(ParseResult parsed) =>
        new()
        {
            Vendors = parsed.GetValue(_vendor),
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Out = parsed.GetValue(_out),
            Format = parsed.GetValue(_format),
            Rows = parsed.GetValue(_rows),
            Live = parsed.GetValue(_live),
            Resume = parsed.GetValue(_resume),
            Overwrite = parsed.GetValue(_overwrite),
        };
}
