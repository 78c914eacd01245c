using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Keeps everything that anybody logs: all categories, all levels, scopes and values as well as text.</summary>
internal sealed class LoggedLines : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<LoggedLine> _lines = new();

    public IReadOnlyList<LoggedLine> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose() { }

    private sealed class Logger(LoggedLines owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            owner._lines.Enqueue(new LoggedLine(category, "Scope " + state, Values(state)));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            owner._lines.Enqueue(
                new LoggedLine(
                    category,
                    logLevel + " " + formatter(state, exception) + (exception is null ? "" : " " + exception),
                    Values(state)
                )
            );

        private static string Values(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "";
    }
}

/// <summary>One line of a log: who wrote it, its level and text, and the values behind it.</summary>
internal sealed record LoggedLine(string Category, string Text, string Values);
