using System.Runtime.ExceptionServices;

namespace MessageExport;

/// <summary>One run of the program, from the options to the exit code.</summary>
internal sealed class ExportRun
{
    private readonly ExportOptions _options;
    private readonly ExportOutput _output;
    private readonly Terminal _terminal = new();

    private ExportRun(ExportOptions options) => (_options, _output) = (options, options.Output());

    /// <summary>Exports, and tells the user how it ended.</summary>
    public static async Task<ExitCode> RunAsync(ExportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await new ExportRun(options).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Terminal.Hint("Interrupted before the first page; nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            var told = Failures.Of(exception);
            Terminal.Error(told.Message);
            return told.Code;
        }
    }

    private async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        using var held = OutputLock.Take(_output.Path);
        if (Plan() is not { } plan)
        {
            _terminal.Line($"{_output.Path} is complete; there is nothing to resume.");
            return ExitCode.Complete;
        }

        await using var emulator = plan.Start.Emulator is { } state ? await EmbeddedEmulator.StartAsync(state, cancellationToken) : null;
        var access = emulator is null
            ? VendorAccess.FromEnvironment(plan.Vendors)
            : VendorAccess.ToEmulator(plan.Vendors, emulator.BaseAddress);
        var start = Identify(plan.Start with { Emulator = emulator?.State }, access);
        var sources = access.Select(VendorSources.Create).ToList();
        try
        {
            return await ExportAsync(plan with { Start = start }, sources, cancellationToken);
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    /// <summary>Begin, go on, or (null) nothing to do.</summary>
    private ExportPlan? Plan()
    {
        if (_options.Overwrite)
        {
            return ExportPlan.Fresh(_options, _output.Format);
        }

        var checkpoint = _output.ReadCheckpoint();
        if (_options.Resume)
        {
            if (checkpoint is not null)
            {
                return ExportPlan.Resumed(_options, _output.Format, checkpoint);
            }

            // Neither file nor checkpoint: the export was killed before it had begun, or never was.
            return _output.Exists() ? null : ExportPlan.Fresh(_options, _output.Format);
        }

        if (checkpoint is not null)
        {
            throw new ExportException(
                ExitCode.OutputFailed,
                $"{_output.Path} holds an unfinished export; --resume goes on with it, --overwrite starts again."
            );
        }

        if (_output.Exists())
        {
            if (_options.Out is not null)
            {
                throw new ExportException(ExitCode.OutputFailed, $"{_output.Path} exists already; --overwrite replaces it.");
            }

            _terminal.Line($"{_output.Path} is there from before and will be replaced.");
        }

        return ExportPlan.Fresh(_options, _output.Format);
    }

    /// <summary>Marks a fresh checkpoint with the accounts, or sees to it that a resumed one has the same.</summary>
    private static ExportCheckpoint Identify(ExportCheckpoint checkpoint, IReadOnlyList<VendorAccess> access)
    {
        foreach (var (state, own) in checkpoint.Vendors.Zip(access))
        {
            if (state.Account is not null && !string.Equals(state.Account, own.Fingerprint, StringComparison.Ordinal))
            {
                throw new ExportException(
                    ExitCode.BadCredentials,
                    $"The interrupted export was of another {state.Vendor} account; --resume needs its credentials."
                );
            }
        }

        return checkpoint with
        {
            Vendors = [.. checkpoint.Vendors.Zip(access, (state, own) => state with { Account = own.Fingerprint })],
        };
    }

    private async Task<ExitCode> ExportAsync(ExportPlan plan, IReadOnlyList<IVendorSource> sources, CancellationToken cancellationToken)
    {
        var replacement = new OutputReplacement(_output.Path, _output.GrowingPath);
        if (!plan.IsResumed)
        {
            replacement.Keep();
        }

        var (reached, failure) = await WriteAsync(plan, sources, cancellationToken);
        if (failure is not null && !plan.IsResumed && reached.All(vendor => vendor.Pages == 0))
        {
            replacement.Restore();
            ExceptionDispatchInfo.Throw(failure);
        }

        replacement.Discard();
        SummaryTable.Write(_terminal, reached);
        switch (failure)
        {
            case null:
                _terminal.Line($"{Numbers.Rows(reached.Sum(vendor => vendor.Rows))} in {_output.Path}");
                return ExitCode.Complete;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                Terminal.Hint($"Interrupted. To go on, run: {ResumeCommand()}");
                return ExitCode.Interrupted;
            default:
                var told = Failures.Of(failure);
                Terminal.Error($"{told.Message} To go on, run: {ResumeCommand()}");
                return told.Code;
        }
    }

    /// <summary>Fills the file; says how far it came, and what ended it if it is not whole.</summary>
    private async Task<(IReadOnlyList<VendorState> Reached, Exception? Failure)> WriteAsync(
        ExportPlan plan,
        IReadOnlyList<IVendorSource> sources,
        CancellationToken cancellationToken
    )
    {
        ExportPump? pump = null;
        try
        {
            using var sink = plan.IsResumed ? _output.Resume(plan.Start) : _output.Create(plan.Start);
            var progress = ExportProgress.For(_terminal);
            pump = new ExportPump(sink, plan.Start, progress);
            await progress.ShowAsync(plan.Start.Vendors, () => pump.RunAsync(sources, cancellationToken));
            await sink.CompleteAsync(cancellationToken);
            return (pump.States, null);
        }
        catch (Exception exception)
        {
            return (pump?.States ?? plan.Start.Vendors, exception);
        }
    }

    /// <summary>This program with the options that name this export; everything else is in its checkpoint.</summary>
    private string ResumeCommand() =>
        ShellCommand.OfThisProgram([
            .. _options.Format is { } format ? new[] { "--format", format.ToString().ToLowerInvariant() } : [],
            .. _options.Out is { } path ? new[] { "--out", path } : [],
            "--resume",
        ]);
}
