using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;

namespace SourceGen.Emulator;

/// <summary>The emulator as a process: it prints its address, then the credentials that it accepts, and runs until Ctrl+C.</summary>
internal sealed class EmulatorCommand
{
    private const int Failed = 1;
    private const int WrongOption = 2;

    // What a timer can wait for, in whole seconds.
    private const int MostSeconds = int.MaxValue / 1000;

    private readonly Option<int> _port = Number("--port", 0, 65535, 0, "The port on 127.0.0.1; 0 takes a free one.");
    private readonly Option<int> _rows = Number("--rows", 0, 10_000_000, 5000, "Messages per vendor.");
    private readonly Option<int> _seed = Number("--seed", 0, int.MaxValue, 1, "The same seed makes the same messages.");
    private readonly Option<int> _latency = Number("--latency-ms", 0, 120_000, 0, "A wait before every answer, in milliseconds.");
    private readonly Option<int> _seconds = Number("--seconds", 0, MostSeconds, 0, "Stops by itself after so many seconds; 0 for never.");
    private readonly RootCommand _root;

    public EmulatorCommand()
    {
        _root = new RootCommand("The message APIs of Sendblue (both versions), Heymarket and Twilio on this machine, until Ctrl+C.")
        {
            _port,
            _rows,
            _seed,
            _latency,
            _seconds,
        };
        _root.SetAction(RunAsync);
    }

    public async Task<int> RunAsync(string[] args)
    {
        var parsed = _root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync($"error: {parsed.Errors[0].Message} --help lists the options.");
            return WrongOption;
        }

        return await parsed.InvokeAsync();
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = new EmulatorOptions
        {
            Port = parsed.GetValue(_port),
            Rows = parsed.GetValue(_rows),
            Seed = parsed.GetValue(_seed),
            Latency = TimeSpan.FromMilliseconds(parsed.GetValue(_latency)),
            RecordRequests = false,
            CachePages = true,
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (parsed.GetValue(_seconds) is > 0 and var seconds)
        {
            stop.CancelAfter(TimeSpan.FromSeconds(seconds));
        }

        EmulatorHost host;
        try
        {
            host = await EmulatorHost.StartAsync(options, stop.Token);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync(
                $"error: Port {options.Port} of this machine cannot be used: {exception.Message} --port 0 takes a free one."
            );
            return Failed;
        }

        await using (host)
        {
            Console.WriteLine(host.BaseAddress);
            Console.WriteLine(Welcome);
            await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }

    private static string Welcome =>
        $"""

            All four vendors answer at this address and accept:
              Sendblue v1, v2   sb-api-key-id {EmulatorCredentials.SendblueKeyId}
                                sb-api-secret-key {EmulatorCredentials.SendblueSecretKey}
              Heymarket         secret id {EmulatorCredentials.HeymarketSecretId}
                                secret key {EmulatorCredentials.HeymarketSecretKey}
                                or the bearer token {EmulatorCredentials.HeymarketTeamKey}
              Twilio            account SID {EmulatorCredentials.TwilioAccountSid}
                                auth token {EmulatorCredentials.TwilioAuthToken}
            Ctrl+C stops it.
            """;

    private static Option<int> Number(string name, int least, int most, int fallback, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => fallback,
            CustomParser = result => Parse(result, name, least, most),
        };

    private static int Parse(ArgumentResult result, string name, int least, int most)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not '{text}'."));
        return least;
    }
}
