using System.Globalization;
using System.Net;

namespace SourceGen.Emulator;

/// <summary>A query decoded as servers do: a plus is a space, the first value of a name counts.</summary>
internal sealed class QueryValues
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public QueryValues(string rawQuery)
    {
        foreach (var pair in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (pair, "") : (pair[..at], pair[(at + 1)..]);
            _pairs.Add(new(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value)));
        }
    }

    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _pairs)
            {
                if (string.Equals(key, name, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The first name that is none of those given; null when all are.</summary>
    public string? Unknown(IReadOnlySet<string> names) => _pairs.Select(pair => pair.Key).FirstOrDefault(name => !names.Contains(name));

    /// <summary>A whole number within bounds; the fallback where there is none, a refusal where it is something else.</summary>
    public int Number(string name, int fallback, int least, int most = int.MaxValue)
    {
        if (this[name] is not { } text)
        {
            return fallback;
        }

        return
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
            ? number
            : throw RefusedException.BadRequest($"{name} must be a whole number from {least} to {most}");
    }

    /// <summary>An RFC 3339 time; null where there is none, a refusal where it is something else.</summary>
    public long? Time(string name) =>
        this[name] switch
        {
            null => null,
            var text when WireTime.TryParse(text, out var time) => time.UnixNanoseconds,
            _ => throw RefusedException.BadRequest($"{name} must be an ISO 8601 time"),
        };

    /// <summary>One of the values given; null where there is none, a refusal where it is something else.</summary>
    public string? OneOf(string name, IReadOnlySet<string> values) =>
        this[name] is not { } value || values.Contains(value)
            ? this[name]
            : throw RefusedException.BadRequest($"{name} must be one of {string.Join(", ", values)}");
}
