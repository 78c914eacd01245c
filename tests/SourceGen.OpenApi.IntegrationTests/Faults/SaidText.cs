using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Everything that clients say to others than their callers' code: logs, traces, metrics; and the texts of their exceptions.</summary>
internal sealed class SaidText : IDisposable
{
    private readonly StringBuilder _text = new();
    private readonly LoggedLines _logged = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics = new();
    private int _traced;
    private int _measured;

    public SaidText()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => IsOurs(source.Name),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>(
            (_, _, tags, _) =>
            {
                Interlocked.Increment(ref _measured);
                foreach (var (key, value) in tags)
                {
                    Note($"{key}={value}");
                }
            }
        );
        _metrics.Start();
    }

    public ILoggerFactory Loggers => _logged;

    public void Note(Exception error)
    {
        Note(error.ToString());
        for (var current = error; current is not null; current = current.InnerException)
        {
            Note(current.Message);
            foreach (var value in current.Data.Values)
            {
                Note(value + "");
            }

            if (current is ApiException api)
            {
                Note($"{api.Uri} {api.Uri?.OriginalString} {api.Method} {api.RetryAfter}");
            }
        }
    }

    /// <summary>Each of them has spoken, so that silence is not taken for discretion; and nobody else logs about our clients' requests.</summary>
    public void AssertComplete()
    {
        Assert.True(_traced > 100);
        Assert.True(_measured > 100);
        var categories = _logged.Lines.Select(static line => line.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        const string Root = "SourceGen.OpenApi.IntegrationTests.";
        Assert.Equal(
            [
                Root + "Heymarket.HeymarketClient",
                Root + "SendblueV1.SendblueV1Client",
                Root + "SendblueV2.SendblueV2Client",
                Root + "Twilio.TwilioClient",
            ],
            categories
        );
        Assert.Contains(_logged.Lines, static line => line.Text.StartsWith("Debug", StringComparison.Ordinal));
        Assert.Contains(_logged.Lines, static line => line.Text.StartsWith("Warning", StringComparison.Ordinal));
    }

    public override string ToString()
    {
        lock (_text)
        {
            return _text + string.Join('\n', _logged.Lines);
        }
    }

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
    }

    /// <summary>The framework's own are not ours to word.</summary>
    private static bool IsOurs(string name) =>
        !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private void Note(Activity activity)
    {
        Interlocked.Increment(ref _traced);
        Note(activity.DisplayName + " " + activity.StatusDescription);
        foreach (
            var (key, value) in activity.TagObjects.Concat(
                activity.Baggage.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))
            )
        )
        {
            Note($"{key}={value}");
        }

        foreach (var activityEvent in activity.Events)
        {
            Note(activityEvent.Name + string.Join(' ', activityEvent.Tags));
        }
    }

    private void Note(string text)
    {
        lock (_text)
        {
            _text.Append(text).Append('\n');
        }
    }
}
