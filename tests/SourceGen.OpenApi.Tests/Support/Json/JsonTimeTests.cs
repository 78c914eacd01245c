namespace SourceGen.OpenApi.Support.Tests;

public sealed class JsonTimeTests
{
    private const TimeForms All = TimeForms.Iso8601 | TimeForms.Rfc2822 | TimeForms.UnixSeconds | TimeForms.SecondsObject;

    private static readonly DateTimeOffset Moment = new(2026, 1, 12, 9, 31, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("\"2026-01-12T09:31:00Z\"")]
    [InlineData("\"Mon, 12 Jan 2026 09:31:00 +0000\"")]
    [InlineData("1768210260")]
    [InlineData("\"1768210260\"")]
    [InlineData("{\"_seconds\":1768210260,\"_nanoseconds\":0}")]
    [InlineData("{\"_nanoseconds\":0,\"other\":[{}],\"_seconds\":1768210260}")]
    [InlineData("{\"_seconds\":1768210260}")]
    [InlineData("{\"_seconds\":1768210260,\"_nanoseconds\":null}")]
    public void A_point_in_time_is_read_in_any_of_its_forms(string json)
    {
        Assert.Equal(Moment, JsonTestReader.Read(json, ReadAny));
        Assert.Equal(Moment, JsonTestReader.ReadInPieces(json, ReadAny));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"soon\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"_seconds\":1,\"_nanoseconds\":1000000000}")]
    [InlineData("{\"_seconds\":1,\"_nanoseconds\":-1}")]
    [InlineData("{\"_seconds\":9223372036854775807}")]
    [InlineData("99999999999999")]
    public void What_is_no_point_in_time_is_refused(string json) =>
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read(json, ReadAny));

    [Fact]
    public void Nanoseconds_are_kept_as_far_as_the_type_goes()
    {
        var read = JsonTestReader.Read("{\"_seconds\":-1,\"_nanoseconds\":123456789}", ReadAny);

        Assert.Equal(new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(1_234_567), read);
        Assert.Equal(
            """{"_seconds":-1,"_nanoseconds":123456700}""",
            JsonTestReader.Write(read, static (writer, value) => JsonTime.WriteSecondsObject(writer, value, "_seconds"u8, "_nanoseconds"u8))
        );
    }

    [Fact]
    public void Each_form_is_written_as_it_is_read()
    {
        Assert.Equal("\"2026-01-12T09:31:00Z\"", JsonTestReader.Write(Moment, JsonTime.WriteIso8601));
        Assert.Equal(
            "\"2026-01-12T09:31:00+02:00\"",
            JsonTestReader.Write(new DateTimeOffset(2026, 1, 12, 9, 31, 0, TimeSpan.FromHours(2)), JsonTime.WriteIso8601)
        );
        Assert.Equal("\"Mon, 12 Jan 2026 09:31:00 +0000\"", JsonTestReader.Write(Moment, JsonTime.WriteRfc2822));
        Assert.Equal("1768210260", JsonTestReader.Write(Moment, JsonTime.WriteUnixSeconds));
        Assert.Equal("1768210260.5", JsonTestReader.Write(Moment.AddMilliseconds(500), JsonTime.WriteUnixSeconds));
        Assert.Equal("\"2026-01-12\"", JsonTestReader.Write(new DateOnly(2026, 1, 12), JsonTime.WriteDate));
    }

    [Fact]
    public void A_date_is_read_from_a_date_and_from_a_time_of_that_day()
    {
        Assert.Equal(new DateOnly(2026, 1, 12), JsonTestReader.Read("\"2026-01-12\"", JsonItem.Date));
        Assert.Equal(new DateOnly(2026, 1, 12), JsonTestReader.Read("\"2026-01-12T23:00:00+05:00\"", JsonItem.Date));
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read("\"2026-1-12\"", JsonItem.Date));
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read("\"2026-01-12junk\"", JsonItem.Date));
    }

    [Fact]
    public void Escapes_in_a_time_are_resolved() =>
        Assert.Equal(Moment, JsonTestReader.Read("\"2026-01-12\\u005409:31:00Z\"", JsonItem.Iso8601));

    private static DateTimeOffset ReadAny(ref JsonCursor reader, JsonReadState state) =>
        JsonTime.ReadAny(ref reader, All, "_seconds"u8, "_nanoseconds"u8);
}
