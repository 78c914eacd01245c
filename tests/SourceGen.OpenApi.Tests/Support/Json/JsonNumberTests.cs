using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("22", 22)]
    [InlineData("\"22\"", 22)]
    [InlineData("\"-7\"", -7)]
    [InlineData("22.0", 22)]
    [InlineData("\"22.00\"", 22)]
    [InlineData("2e1", 20)]
    [InlineData("\"2e1\"", 20)]
    [InlineData("\"\\u0032\\u0032\"", 22)]
    public void Integers_are_read_from_numbers_and_from_text(string json, int expected)
    {
        Assert.Equal(expected, JsonTestReader.Read(json, JsonItem.Int32));
        Assert.Equal(expected, JsonTestReader.Read(json, JsonItem.Int64));
        Assert.Equal(expected, JsonTestReader.ReadInPieces(json, JsonItem.Int64));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("\"2147483648\"")]
    [InlineData("22.5")]
    [InlineData("\"22.5\"")]
    [InlineData("\"\"")]
    [InlineData("\" 22\"")]
    [InlineData("\"22x\"")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_32_bit_integer_is_refused(string json) =>
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read(json, JsonItem.Int32));

    [Fact]
    public void Ids_beyond_the_precision_of_doubles_keep_their_value()
    {
        Assert.Equal(9007199254740993L, JsonTestReader.Read("9007199254740993", JsonItem.Int64));
        Assert.Equal(9007199254740993L, JsonTestReader.Read("\"9007199254740993\"", JsonItem.Int64));
        Assert.Equal("9007199254740993", JsonTestReader.Write(9007199254740993L, JsonNumber.WriteInt64));
    }

    [Theory]
    [InlineData("\"-0.00750\"", "-0.00750")]
    [InlineData("-0.00750", "-0.00750")]
    [InlineData("\"1.10\"", "1.10")]
    [InlineData("1E-7", "0.0000001")]
    [InlineData("\"1E-7\"", "0.0000001")]
    public void Decimals_keep_their_digits(string json, string expected)
    {
        var value = JsonTestReader.Read(json, JsonItem.Decimal);

        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal('"' + expected + '"', JsonTestReader.Write(value, JsonNumber.WriteDecimalText));
        Assert.Equal(expected, JsonTestReader.Write(value, JsonNumber.WriteDecimal));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    public void Booleans_are_read_with_and_without_quotes(string json, bool expected)
    {
        Assert.Equal(expected, JsonTestReader.Read(json, JsonItem.Boolean));
        Assert.Equal(expected, JsonTestReader.ReadInPieces(json, JsonItem.Boolean));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"yes\"")]
    [InlineData("\"truex\"")]
    [InlineData("null")]
    public void What_is_no_boolean_is_refused(string json) =>
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read(json, JsonItem.Boolean));

    [Fact]
    public void Every_number_is_read_back_as_it_was_written()
    {
        Prop.ForAll<long>(value =>
                JsonTestReader.Read(JsonTestReader.Write(value, JsonNumber.WriteInt64Text), JsonItem.Int64) == value
                && JsonTestReader.Read(JsonTestReader.Write(value, JsonNumber.WriteInt64), JsonItem.Int64) == value
            )
            .QuickCheckThrowOnFailure();
        Prop.ForAll<decimal>(value =>
                JsonTestReader.Read(JsonTestReader.Write(value, JsonNumber.WriteDecimalText), JsonItem.Decimal) == value
                && JsonTestReader.Read(JsonTestReader.Write(value, JsonNumber.WriteDecimal), JsonItem.Decimal) == value
            )
            .QuickCheckThrowOnFailure();
        Prop.ForAll<NormalFloat>(value =>
                JsonTestReader.Read(JsonTestReader.Write(value.Get, JsonNumber.WriteDoubleText), JsonItem.Double).Equals(value.Get)
                && JsonTestReader.Read(JsonTestReader.Write(value.Get, JsonNumber.WriteDouble), JsonItem.Double).Equals(value.Get)
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("\"-2e3\"", -2000)]
    public void Floating_point_numbers_are_read_with_and_without_quotes(string json, double expected)
    {
        Assert.Equal(expected, JsonTestReader.Read(json, JsonItem.Double));
        Assert.Equal((float)expected, JsonTestReader.Read(json, JsonItem.Single));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    public void What_is_not_finite_is_no_number(string json)
    {
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read(json, JsonItem.Double));
        Assert.Throws<JsonFormatException>(() => JsonTestReader.Read(json, JsonItem.Single));
    }

    [Fact]
    public void The_error_names_what_was_expected_and_found_but_not_the_value()
    {
        var error = Assert.Throws<JsonFormatException>(() => JsonTestReader.Read("\"secret\"", JsonItem.Int64));

        Assert.Equal("Expected a 64-bit integer, found text that is none.", error.Message);
        Assert.IsAssignableFrom<JsonException>(error);
    }
}
