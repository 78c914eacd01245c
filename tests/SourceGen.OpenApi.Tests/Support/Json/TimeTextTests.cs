using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData("2026-01-12T09:31:00Z", "2026-01-12T09:31:00.0000000+00:00")]
    [InlineData("2026-01-12T09:31:00.000125Z", "2026-01-12T09:31:00.0001250+00:00")]
    [InlineData("2026-01-12T09:31:00.5Z", "2026-01-12T09:31:00.5000000+00:00")]
    [InlineData("2026-01-12T09:31:00.123456789Z", "2026-01-12T09:31:00.1234567+00:00")]
    [InlineData("2026-01-12T09:31:00,25Z", "2026-01-12T09:31:00.2500000+00:00")]
    [InlineData("2026-01-12T09:31:00+02:00", "2026-01-12T09:31:00.0000000+02:00")]
    [InlineData("2026-01-12T09:31:00-0330", "2026-01-12T09:31:00.0000000-03:30")]
    [InlineData("2026-01-12T09:31:00+05", "2026-01-12T09:31:00.0000000+05:00")]
    [InlineData("2026-01-12 09:31:00", "2026-01-12T09:31:00.0000000+00:00")]
    [InlineData("2026-01-12t09:31:00z", "2026-01-12T09:31:00.0000000+00:00")]
    [InlineData("2026-01-12T09:31Z", "2026-01-12T09:31:00.0000000+00:00")]
    [InlineData("2026-01-12", "2026-01-12T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("2000-02-29T23:59:59Z", "2000-02-29T23:59:59.0000000+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void Iso_8601_is_read_with_any_digits_and_offsets(string text, string expected)
    {
        Assert.True(TimeText.TryParseIso8601(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value.ToString("o", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("1900-02-29T00:00:00Z")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-01-12T24:00:00Z")]
    [InlineData("2026-01-12T09:60:00Z")]
    [InlineData("2026-01-12T09:31:00.Z")]
    [InlineData("2026-01-12T09:31:00+15:00")]
    [InlineData("2026-01-12T09:31:00+0")]
    [InlineData("2026-01-12T09:31:00ZZ")]
    [InlineData("2026-01-12X09:31:00Z")]
    [InlineData("2026-01-12T")]
    [InlineData("2026-01-12T09:3")]
    [InlineData("2026-01-12T09:31:0")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("９９99-01-01")]
    public void Text_that_is_no_time_is_refused(string text) => Assert.False(TimeText.TryParseIso8601(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("Fri, 24 May 2019 17:44:46 +0000", "2019-05-24T17:44:46+00:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 GMT", "2026-01-12T09:20:00+00:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 UTC", "2026-01-12T09:20:00+00:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 UT", "2026-01-12T09:20:00+00:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 Z", "2026-01-12T09:20:00+00:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 -0700", "2026-01-12T09:20:00-07:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 EST", "2026-01-12T09:20:00-05:00")]
    [InlineData("Mon, 12 Jan 2026 09:20:00 PDT", "2026-01-12T09:20:00-07:00")]
    [InlineData("Thu, 1 Feb 2024 00:00:00 +0000", "2024-02-01T00:00:00+00:00")]
    [InlineData("12 Jan 2026 09:20:00 +0000", "2026-01-12T09:20:00+00:00")]
    [InlineData("12 Jan 2026 09:20 +0000", "2026-01-12T09:20:00+00:00")]
    [InlineData("fri, 24 MAY 2019 17:44:46 +0000", "2019-05-24T17:44:46+00:00")]
    [InlineData("Thu, 29 Feb 2024 12:00:00 +0000", "2024-02-29T12:00:00+00:00")]
    public void Rfc_2822_is_read_with_and_without_weekday_and_with_named_zones(string text, string expected)
    {
        Assert.True(TimeText.TryParseRfc2822(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(expected, value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Fri, ")]
    [InlineData("Fri, 24 Foo 2019 17:44:46 +0000")]
    [InlineData("Fri, 32 May 2019 17:44:46 +0000")]
    [InlineData("Fri, 24 May 2019")]
    [InlineData("Fri, 24 May 2019 17:44:46")]
    [InlineData("Fri, 24 May 2019 17:44:46 ")]
    [InlineData("Fri, 24 May 2019 17:44:46 XYZ")]
    [InlineData("Fri, 24 May 2019 25:44:46 +0000")]
    [InlineData("2019-05-24T17:44:46Z")]
    public void Text_that_is_no_rfc_2822_time_is_refused(string text) =>
        Assert.False(TimeText.TryParseRfc2822(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Every_time_that_the_framework_writes_is_read_back() =>
        Prop.ForAll<long, short>(
                (ticks, offset) =>
                {
                    var value = new DateTimeOffset(ValidTicks(ticks), TimeSpan.FromMinutes(offset % 840));
                    var text = value.ToString("o", CultureInfo.InvariantCulture);
                    return TimeText.TryParseIso8601(Encoding.UTF8.GetBytes(text), out var read)
                        && read == value
                        && read.Offset == value.Offset;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rfc_2822_is_read_back_as_it_was_written() =>
        Prop.ForAll<long, short>(
                (ticks, offset) =>
                {
                    var whole = ValidTicks(ticks) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
                    var value = new DateTimeOffset(whole, TimeSpan.FromMinutes(offset % 840));
                    Span<byte> text = stackalloc byte[32];
                    var length = TimeText.FormatRfc2822(value, text);
                    var expected = value.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
                    return Encoding.UTF8.GetString(text[..length]) == expected.Remove(expected.Length - 3, 1)
                        && TimeText.TryParseRfc2822(text[..length], out var read)
                        && read == value;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_at_all_makes_the_parsers_throw() =>
        Prop.ForAll<byte[]>(bytes =>
                TimeText.TryParseIso8601(bytes, out _) | TimeText.TryParseRfc2822(bytes, out _) | TimeText.TryParseDate(bytes, out _) | true
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Any day that has room for an offset on either side.</summary>
    private static long ValidTicks(long seed) =>
        TimeSpan.TicksPerDay
        + (long)((ulong)(seed * 2_862_933_555_777_941_757) % (ulong)(DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay)));
}
