namespace SourceGen.OpenApi.Support;

using global::System;
#if OPENAPI_LOGGING
using global::System.Globalization;
using global::Microsoft.Extensions.Logging;
#endif

/// <summary>
/// What a client logs. Only words of ours and of the document go in: names, templates, statuses, times. Costs nothing where nobody listens,
/// and where the consumer has no ILogger.
/// </summary>
internal readonly struct CallLog
{
#if OPENAPI_LOGGING
    private static readonly Action<ILogger, string, string, string, int, double, Exception?> AnsweredMessage = LoggerMessage.Define<
        string,
        string,
        string,
        int,
        double
    >(LogLevel.Debug, new EventId(1, "Attempt"), "Operation '{Operation}' ({Outcome}, {UrlTemplate}): attempt {Attempt} took {Seconds} s.");

    private static readonly Action<ILogger, string, string, string, int, double, Exception?> RetryMessage = LoggerMessage.Define<
        string,
        string,
        string,
        int,
        double
    >(
        LogLevel.Warning,
        new EventId(2, "Retry"),
        "Operation '{Operation}' failed ({Outcome}, {UrlTemplate}): after attempt {Attempt} another follows in {Seconds} s."
    );

    private static readonly Action<ILogger, string, string, string, int, Exception?> FailureMessage = LoggerMessage.Define<
        string,
        string,
        string,
        int
    >(LogLevel.Warning, new EventId(3, "Failure"), "Operation '{Operation}' failed ({Outcome}, {UrlTemplate}) after {Attempts} attempts.");

    private readonly ILogger? _logger;

    public CallLog(ILogger? logger) => _logger = logger;

    /// <summary>One attempt has ended.</summary>
    public void Attempted(ApiCall call, int? status, Exception? error, TimeSpan time)
    {
        if (_logger is not null && _logger.IsEnabled(LogLevel.Debug))
        {
            var outcome = error is not null ? ErrorKind.Of(error) : status.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
            AnsweredMessage(_logger, call.Operation.Name, outcome, call.Operation.UrlTemplate, call.Attempts, time.TotalSeconds, null);
        }
    }

    /// <summary>The attempt failed and another will follow.</summary>
    public void Retry(ApiCall call, ApiException failure, TimeSpan delay)
    {
        if (_logger is not null)
        {
            var operation = call.Operation;
            RetryMessage(_logger, operation.Name, ErrorKind.Of(failure), operation.UrlTemplate, call.Attempts, delay.TotalSeconds, null);
        }
    }

    /// <summary>The call ends with an error; one that its caller cancelled is none.</summary>
    public void Fail(ApiCall call, Exception error)
    {
        if (_logger is not null && error is not OperationCanceledException)
        {
            FailureMessage(_logger, call.Operation.Name, ErrorKind.Of(error), call.Operation.UrlTemplate, call.Attempts, null);
        }
    }
#else
#pragma warning disable CA1822 // The same shape for every consumer.
    /// <summary>One attempt has ended.</summary>
    public void Attempted(ApiCall call, int? status, Exception? error, TimeSpan time) { }

    /// <summary>The attempt failed and another will follow.</summary>
    public void Retry(ApiCall call, ApiException failure, TimeSpan delay) { }

    /// <summary>The call ends with an error; one that its caller cancelled is none.</summary>
    public void Fail(ApiCall call, Exception error) { }
#pragma warning restore CA1822
#endif
}
