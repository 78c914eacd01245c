using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MessageExport;

/// <summary>The usual help, and behind it what options alone do not say.</summary>
internal sealed class ExportHelp(HelpAction options) : SynchronousCommandLineAction
{
    private const string More = $"""
        Moments:
          A message's moment is the one when it was sent or received. Sendblue v1: date_sent, or date where there is
          none; Sendblue v2: date_sent; Heymarket: date; Twilio: date_sent. --since and --until become the vendors' own
          filters as far as they go (Twilio's counts whole days, Sendblue v1 knows no end, Heymarket no beginning) and
          every row is checked again here, so the bounds are exact. A message that was never sent has no moment and is
          exported only when neither bound is given.

        Environment, read by --live:
          {EnvironmentNames.SendblueKeyId}, {EnvironmentNames.SendblueSecretKey}
          {EnvironmentNames.HeymarketSecretId}, {EnvironmentNames.HeymarketSecretKey}
          {EnvironmentNames.TwilioAccountSid}, {EnvironmentNames.TwilioAuthToken}
          {EnvironmentNames.SendblueBaseAddress}, {EnvironmentNames.HeymarketBaseAddress}, {EnvironmentNames.TwilioBaseAddress}
                             other addresses than the vendors' own, for a proxy or an emulator (optional)

        Files:
          An unfinished export has a checkpoint: <file>.checkpoint, in SQLite a table. It goes when the export is
          complete. A Parquet file is made at the end; until then its rows are in <file>.rows, and the checkpoint beside them.
          Links are followed; a device, a pipe or a socket is refused. An existing file is replaced only with --overwrite, or when it has the default name and is complete.

        Exit codes:
            0  complete
            1  an error of this program
            2  a wrong option, or one that does not fit the export being resumed
            3  credentials are missing or were refused
            4  a vendor cannot be reached, or its listing cannot go on; --resume tries again
            5  the file or its checkpoint cannot be used
          130  interrupted; --resume goes on

        Examples:
          dotnet run --project generator-samples/MessageExport
          dotnet run --project generator-samples/MessageExport -- --format sqlite --since 2026-06-01
          dotnet run --project generator-samples/MessageExport -- --live --vendor twilio --out june.csv
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var result = options.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(More);
        return result;
    }
}
