using System.Globalization;

namespace SourceGen.Emulator;

/// <summary>What a <c>DateSent</c> value stands for: a whole UTC day, or one instant.</summary>
internal static class TwilioDate
{
    private static readonly string[] Days = ["yyyy-MM-dd"];

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
        "ddd, dd MMM yyyy HH:mm:ss '+0000'",
        "ddd, dd MMM yyyy HH:mm:ss '-0000'",
    ];

    /// <summary>The first and the last nanosecond that the value stands for; null where there is none, a refusal where it is no date.</summary>
    public static (long First, long Last)? Read(QueryValues query, string name)
    {
        if (query[name] is not { } text)
        {
            return null;
        }

        if (TryParse(text, Days, out var day))
        {
            return (day.UnixNanoseconds, WireTime.FromDateTimeOffset(day.ToDateTimeOffset().AddDays(1)).UnixNanoseconds - 1);
        }

        return TryParse(text, Instants, out var instant)
            ? (instant.UnixNanoseconds, instant.UnixNanoseconds)
            : throw RefusedException.BadRequest($"{name} is not a valid date", code: 20001);
    }

    private static bool TryParse(string text, string[] forms, out WireTime time)
    {
        var read = DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        time = parsed;
        return read;
    }
}
