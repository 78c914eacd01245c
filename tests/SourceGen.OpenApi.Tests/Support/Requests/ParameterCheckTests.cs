using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class ParameterCheckTests
{
    [Theory]
    [InlineData(0, "0 is below the minimum 1. (Parameter 'PageSize')")]
    [InlineData(1001, "1001 is above the maximum 1000. (Parameter 'PageSize')")]
    [InlineData(7, "7 is not a multiple of 5. (Parameter 'PageSize')")]
    public void A_number_out_of_bounds_is_named_with_its_bound(long value, string message)
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "PageSize")
        {
            Minimum = 1,
            Maximum = 1000,
            MultipleOf = 5,
        };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => parameter.Value(value));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Exclusive_bounds_exclude_their_end()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "ratio")
        {
            Minimum = 0,
            ExclusiveMinimum = true,
            Maximum = 1,
            ExclusiveMaximum = true,
        };

        var low = Assert.Throws<ArgumentOutOfRangeException>(() => parameter.Value(0d));
        var high = Assert.Throws<ArgumentOutOfRangeException>(() => parameter.Value(1m));
        Assert.Equal("0 has to be greater than 0. (Parameter 'ratio')", low.Message);
        Assert.Equal("1 has to be less than 1. (Parameter 'ratio')", high.Message);
        Assert.Equal("0.5", parameter.Value(0.5).ToString());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_no_wire_can_carry_is_refused(double value) =>
        Assert.Throws<ArgumentException>(() => new RequestParameter(ParameterPlace.Query, "x").Value(value));

    [Fact]
    public void Huge_numbers_are_compared_by_their_side()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "x") { Maximum = 10 };

        Assert.Throws<ArgumentOutOfRangeException>(() => parameter.Value(1e300));
        Assert.Equal("-1E+300", parameter.Value(-1e300).ToString());
    }

    [Fact]
    public void Lengths_count_characters_and_not_halves_of_them()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "mark") { MinLength = 1, MaxLength = 2 };

        Assert.Equal("😀😀", parameter.Value("😀😀").ToString());
        var longer = Assert.Throws<ArgumentException>(() => parameter.Value("😀😀😀"));
        var shorter = Assert.Throws<ArgumentException>(() => parameter.Value(""));
        Assert.Equal("'😀😀😀' is longer than the maximum length 2. (Parameter 'mark')", longer.Message);
        Assert.Equal("'' is shorter than the minimum length 1. (Parameter 'mark')", shorter.Message);
    }

    [Fact]
    public void A_text_that_does_not_match_is_named_with_the_pattern()
    {
        var parameter = new RequestParameter(ParameterPlace.Path, "AccountSid") { Pattern = @"^AC[0-9a-fA-F]{32}\z" };

        var error = Assert.Throws<ArgumentException>(() => parameter.Value("SM123"));
        Assert.Equal(@"'SM123' does not match the pattern ^AC[0-9a-fA-F]{32}\z. (Parameter 'AccountSid')", error.Message);
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_stopped_and_refuses_nothing()
    {
        // The look-ahead keeps it from running in linear time.
        var parameter = new RequestParameter(ParameterPlace.Query, "x") { Pattern = @"^(?=a)(a+)+b\z" };

        var skipped = ParameterChecks.Skipped;
        Assert.Equal(new string('a', 40), parameter.Value(new string('a', 40)).Single!.Value.Text);
        Assert.True(ParameterChecks.Skipped > skipped);
    }

    [Fact]
    public void A_phone_number_loses_the_plus_where_the_vendor_wants_none_and_is_shortened_in_messages()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "phoneNumber")
        {
            Pattern = @"^[1-9][0-9]{1,14}\z",
            DropsPlus = true,
            IsPhone = true,
        };

        Assert.Equal("12025550123", parameter.Value("+12025550123").Single?.Text);
        Assert.Equal("12025550123", parameter.Value("12025550123").Single?.Text);
        var error = Assert.Throws<ArgumentException>(() => parameter.Value("+1202555012345678901"));
        Assert.Contains("'1…01'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("5550123", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_body_is_named_as_in_the_document_and_once()
    {
        var parameter = new RequestParameter(ParameterPlace.Body, "/created_at") { MaxLength = 3 };

        var error = Assert.Throws<ArgumentException>(() => parameter.Value("12345"));
        Assert.Equal("'12345' is longer than the maximum length 3. (Parameter 'created_at')", error.Message);
        Assert.Equal("created_at", Assert.Throws<ArgumentNullException>(() => parameter.Value((string)null!)).ParamName);
    }

    [Fact]
    public void Values_of_a_closed_set_are_held_to_it()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "mode") { Allowed = ["fast", "slow"] };

        Assert.Equal("fast", parameter.Value("fast").Single?.Text);
        var error = Assert.Throws<ArgumentException>(() => parameter.Value("other"));
        Assert.Contains("is not one of fast, slow", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_held_to_their_size_and_to_differing_items()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "id")
        {
            MinItems = 1,
            MaxItems = 2,
            UniqueItems = true,
        };

        Assert.Equal(2, Of(1, 2).Count);
        Assert.Equal("0 items are fewer than the minimum 1. (Parameter 'id')", Assert.Throws<ArgumentException>(() => Of()).Message);
        Assert.Equal("3 items are more than the maximum 2. (Parameter 'id')", Assert.Throws<ArgumentException>(() => Of(1, 2, 3)).Message);
        Assert.Equal(
            "2 items hold a value twice, which is not allowed. (Parameter 'id')",
            Assert.Throws<ArgumentException>(() => Of(1, 1)).Message
        );

        ParameterValue Of(params long[] values) => parameter.List(values, static (p, item) => p.Item(item));
    }

    [Fact]
    public void Dates_are_written_in_the_parameters_own_form_in_UTC_whatever_the_culture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        var moment = new DateTimeOffset(2026, 1, 31, 23, 30, 15, 120, TimeSpan.FromHours(-5));
        try
        {
            Thread.CurrentThread.CurrentCulture = Odd();

            Assert.Equal("2026-02-01T04:30:15.12Z", Wire(new RequestParameter(ParameterPlace.Query, "t").Value(moment)));
            Assert.Equal(
                "2026-02-01 04:30:15",
                Wire(new RequestParameter(ParameterPlace.Query, "t") { DateFormat = "yyyy-MM-dd HH:mm:ss" }.Value(moment))
            );
            Assert.Equal("1769920215", Wire(new RequestParameter(ParameterPlace.Query, "t") { IsUnixTime = true }.Value(moment)));
            Assert.Equal("2026-01-31", Wire(new RequestParameter(ParameterPlace.Query, "d").Value(new DateOnly(2026, 1, 31))));
            Assert.Equal(
                "31/01/2026 00",
                Wire(new RequestParameter(ParameterPlace.Query, "d") { DateFormat = "dd/MM/yyyy HH" }.Value(new DateOnly(2026, 1, 31)))
            );
            Assert.Equal("-1.5", Wire(new RequestParameter(ParameterPlace.Query, "n").Value(-1.5)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("+12025550123", false, "+1…23")]
    [InlineData("whatsapp:+12025550123", false, "whatsapp:+1…23")]
    [InlineData("12025550123", false, "12025550123")]
    [InlineData("12025550123", true, "1…23")]
    [InlineData("tel +1 202 555 0123", true, "tel +1…23")]
    [InlineData("tel +1 202 555 0123", false, "tel +1…23")]
    [InlineData("+1 (202) 555-0123 ext", true, "+1…23 ext")]
    [InlineData("(202) 555.0123", true, "2…23")]
    [InlineData("+(202) 555/0123", false, "+2…23")]
    [InlineData("202 555 0123, 202 555 0199", true, "2…23, 2…99")]
    [InlineData("+12025550123+12025550199", true, "+1…23+1…99")]
    [InlineData("2026-01-31T10:00:00", false, "2026-01-31T10:00:00")]
    [InlineData("a + b", true, "a + b")]
    [InlineData("12 a 34 b", true, "12 a 34 b")]
    [InlineData("8004", true, "8004")]
    [InlineData("", true, "")]
    public void Phone_numbers_show_only_their_ends(string text, bool isPhone, string expected) =>
        Assert.Equal(expected, PhoneText.Shorten(text, isPhone));

    /// <summary>A culture that writes numbers and dates as no wire does; it needs no data of the system's.</summary>
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.TimeSeparator = "|";
        return culture;
    }

    private static string? Wire(ParameterValue value) => value.Single?.Text;
}
