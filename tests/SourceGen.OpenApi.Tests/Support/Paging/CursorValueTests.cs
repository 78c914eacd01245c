using System.Globalization;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Positions read, moved and written.</summary>
public sealed class CursorValueTests
{
    [Theory]
    [InlineData("2024-05-24T17:44:46Z", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("2024-05-24T17:44:46.123456789Z", 1716572686, "123456789000000000", 9, 1)]
    [InlineData("2024-05-24t17:44:46.5z", 1716572686, "500000000000000000", 1, 1)]
    [InlineData("2024-05-24 17:44:46", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("2024-05-24T19:44:46+02:00", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("2024-05-24T12:14:46-0530", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("2024-05-24T17:44Z", 1716572640, "000000000000000000", 0, 60)]
    [InlineData("2024-05-24", 1716508800, "000000000000000000", 0, 86400)]
    [InlineData("1969-12-31T23:59:59.75Z", -1, "750000000000000000", 2, 1)]
    [InlineData("Fri, 24 May 2024 17:44:46 +0000", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("Fri, 24 May 2024 17:44:46 GMT", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("1716572686", 1716572686, "000000000000000000", 0, 1)]
    [InlineData("1716572686.25", 1716572686, "250000000000000000", 2, 1)]
    [InlineData("-1.25", -2, "750000000000000000", 2, 1)]
    [InlineData("1.5e3", 1500, "000000000000000000", 0, 1)]
    [InlineData("9223372036854775807", long.MaxValue, "000000000000000000", 0, 1)]
    [InlineData("0.1234567890123456789", 0, "123456789012345678", 18, 1)]
    public void A_position_is_read_with_all_its_digits(string text, long whole, string fraction, int digits, int unit)
    {
        Assert.True(CursorParser.TryParse(text, out var value));

        Assert.Equal((whole, ulong.Parse(fraction, CultureInfo.InvariantCulture)), (value.Whole, value.Fraction));
        Assert.Equal((digits, unit), (value.Digits, value.UnitSeconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2024-05-24T17:44:46X")]
    [InlineData("2024-05-24T17:44:46.Z")]
    [InlineData("9223372036854775808")]
    [InlineData("1.")]
    [InlineData("0x10")]
    public void What_is_no_position_is_refused(string text) => Assert.False(CursorParser.TryParse(text, out _));

    [Fact]
    public void A_time_is_written_as_it_was_read() =>
        Property.Holds(
            from seconds in Gen.Choose(int.MinValue, int.MaxValue)
            from digits in Gen.Choose(0, 18)
            from fraction in Gen.Choose(0, int.MaxValue)
            from style in Gen.Elements("TZ", " Z", "T", " ")
            select (seconds, digits, fraction, style),
            static given =>
            {
                var digits = given.fraction.ToString("D18", CultureInfo.InvariantCulture)[^given.digits..];
                var time = DateTimeOffset.FromUnixTimeSeconds(given.seconds).UtcDateTime;
                var text =
                    time.ToString($"yyyy-MM-dd'{given.style[0]}'HH:mm:ss", CultureInfo.InvariantCulture)
                    + (given.digits == 0 ? "" : "." + digits)
                    + given.style[1..];
                Assert.True(CursorParser.TryParse(text, out var value));
                Assert.Equal(text, CursorText.Of(value, CursorFormat.Iso8601, text));
                return Task.CompletedTask;
            }
        );

    [Fact]
    public void A_number_is_written_as_it_was_read() =>
        Property.Holds(
            from whole in Gen.Choose(int.MinValue, int.MaxValue)
            from hundredths in Gen.Choose(0, 99)
            select string.Create(CultureInfo.InvariantCulture, $"{whole}.{hundredths:D2}"),
            static text =>
            {
                Assert.True(CursorParser.TryParseNumber(text, out var value));
                Assert.Equal(
                    decimal.Parse(text, CultureInfo.InvariantCulture),
                    decimal.Parse(CursorText.Of(value, CursorFormat.Number), CultureInfo.InvariantCulture)
                );
                return Task.CompletedTask;
            }
        );

    [Theory]
    [InlineData("2024-05-24T17:44:46.999Z", 3, 1, "2024-05-24T17:44:47.000Z")]
    [InlineData("2024-05-24T17:44:46.000Z", 3, -1, "2024-05-24T17:44:45.999Z")]
    [InlineData("2024-05-24T17:44:46.5Z", 6, 1, "2024-05-24T17:44:46.500001Z")]
    [InlineData("2024-05-24T17:44:46.123Z", 0, 1, "2024-05-24T17:44:47.123Z")]
    [InlineData("2024-05-24T17:44Z", 0, 1, "2024-05-24T17:45:00Z")]
    [InlineData("2024-05-24", 0, -1, "2024-05-23")]
    [InlineData("1969-12-31T23:59:59Z", 0, 1, "1970-01-01T00:00:00Z")]
    public void A_position_moves_by_a_unit_of_a_digit(string text, int digits, int direction, string expected)
    {
        Assert.True(CursorParser.TryParse(text, out var value));

        Assert.Equal(expected, CursorText.Of(value.Move(digits, direction), CursorFormat.Iso8601, text));
    }

    [Fact]
    public void Moving_there_and_back_changes_nothing() =>
        Property.Holds(
            from whole in Gen.Choose(-1000, 1000)
            from fraction in Gen.Choose(0, 999_999_999)
            from digits in Gen.Choose(0, 18)
            select (new CursorValue(whole, (ulong)fraction * 1_000_000_000, 9), digits),
            static given =>
            {
                var (value, digits) = given;

                Assert.Equal(value, value.Move(digits, 1).Move(digits, -1));
                Assert.True(value.Move(digits, 1) > value);
                Assert.True(value.Move(digits, -1) < value);
                return Task.CompletedTask;
            }
        );

    /// <summary>What the model reads, the walk reads as well.</summary>
    [Theory]
    [InlineData("Fri, 24 May 2019 17:44:46 +0000")]
    [InlineData("24 May 2019 17:44:46 +0000")]
    [InlineData("24 May 2019 17:44:46 UTC")]
    [InlineData("Fri, 24 May 2019 12:44:46 EST")]
    [InlineData("Fri, 24 May 2019 17:44:46 GMT")]
    public void Dates_of_mail_headers_are_read_in_all_their_forms(string text)
    {
        Assert.True(CursorParser.TryParse(text, out var value));
        Assert.Equal(1_558_719_886, value.Whole);
    }
}
