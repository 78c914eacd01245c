namespace SourceGen.OpenApi.Support.Tests;

public sealed class FilterValuesTests
{
    private static readonly RequestParameter To = new(ParameterPlace.Query, "To") { IsPhone = true };
    private static readonly RequestParameter On = new(ParameterPlace.Query, "DateSent");
    private static readonly RequestParameter From = new(ParameterPlace.Query, "DateSent>");
    private static readonly RequestParameter Until = new(ParameterPlace.Query, "DateSent<");
    private static readonly RequestParameter Before = new(ParameterPlace.Body, "/created_at");

    [Fact]
    public void The_query_keeps_the_order_of_the_calls()
    {
        var filter = FilterValues
            .Empty.With(To.Value("+15558881111"))
            .WithBound("DateSent", From.Value(new DateOnly(2026, 1, 1)))
            .WithBound("DateSent", Until.Value(new DateOnly(2026, 1, 31)));

        Assert.Equal("To=%2B15558881111&DateSent%3E=2026-01-01&DateSent%3C=2026-01-31", filter.ToQueryString());
    }

    [Fact]
    public void Setting_a_comparison_again_replaces_it_where_it_stands()
    {
        var filter = FilterValues.Empty.With(To.Value("a")).WithExact("DateSent", On.Value(new DateOnly(2026, 1, 1))).With(To.Value("b"));

        Assert.Equal("To=b&DateSent=2026-01-01", filter.ToQueryString());
    }

    [Fact]
    public void A_filter_is_never_changed()
    {
        var first = FilterValues.Empty.With(To.Value("a"));
        _ = first.With(To.Value("b")).WithExact("DateSent", On.Value(new DateOnly(2026, 1, 1)));

        Assert.Equal("To=a", first.ToQueryString());
        Assert.Equal("", FilterValues.Empty.ToQueryString());
    }

    [Fact]
    public void An_exact_value_and_a_range_of_one_group_do_not_go_together()
    {
        var day = new DateOnly(2026, 1, 1);
        var exact = FilterValues.Empty.WithExact("DateSent", On.Value(day));
        var range = FilterValues.Empty.WithBound("DateSent", From.Value(day));

        Assert.Throws<ArgumentException>(() => exact.WithBound("DateSent", Until.Value(day)));
        Assert.Throws<ArgumentException>(() => range.WithExact("DateSent", On.Value(day)));
        Assert.Equal(2, range.WithBound("Other", Until.Value(day)).ToQueryString().Split('&').Length);
    }

    [Fact]
    public void A_range_whose_ends_are_swapped_is_refused()
    {
        var (low, high) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

        Assert.Throws<ArgumentException>(() => FilterValues.Empty.WithBounds("DateSent", high, low, From.Value(high), Until.Value(low)));
        Assert.Equal(
            "DateSent%3E=2026-01-01&DateSent%3C=2026-01-01",
            FilterValues.Empty.WithBounds("DateSent", low, low, From.Value(low), Until.Value(low)).ToQueryString()
        );
    }

    [Fact]
    public void Filters_with_the_same_conditions_are_equal_in_whatever_order_they_were_set()
    {
        var day = new DateOnly(2026, 1, 1);
        var left = FilterValues.Empty.With(To.Value("a")).WithExact("DateSent", On.Value(day));
        var right = FilterValues.Empty.WithExact("DateSent", On.Value(day)).With(To.Value("a"));

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right.With(To.Value("b")));
        Assert.NotEqual(left, FilterValues.Empty.With(To.Value("a")));
    }

    [Fact]
    public void Text_for_people_shortens_phone_numbers()
    {
        var filter = FilterValues.Empty.With(To.Value("+15558881111")).WithExact("DateSent", On.Value(new DateOnly(2026, 1, 1)));

        Assert.Equal("To = +1…11, DateSent = 2026-01-01", filter.ToString());
    }

    [Fact]
    public void Headers_and_cookies_are_not_shown()
    {
        var filter = FilterValues
            .Empty.With(new RequestParameter(ParameterPlace.Header, "X-Session").Value("secret-1"))
            .With(new RequestParameter(ParameterPlace.Cookie, "sid").Value("secret-2"));

        Assert.Equal("X-Session = …, sid = …", filter.ToString());
        var bounded = new RequestParameter(ParameterPlace.Header, "X-Session") { MaxLength = 3 };
        Assert.DoesNotContain(
            "secret",
            Assert.Throws<ArgumentException>(() => bounded.Value("secret-3")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Conditions_of_a_body_go_into_the_body()
    {
        var filter = FilterValues.Empty.WithBound("Created", Before.Value(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var request = new ApiRequest(TestTransport.Send) { HasBodyValues = true };
        filter.ApplyTo(request);

        Assert.Equal("", filter.ToQueryString());
        Assert.Equal("2026-01-01T00:00:00Z", request.GetBodyValue("/created_at")?.Text);
        Assert.Equal("created_at = 2026-01-01T00:00:00Z", filter.ToString());
    }

    [Fact]
    public void No_alternatives_at_all_are_refused()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "status");

        Assert.Throws<ArgumentException>(() => parameter.AnyOf(Array.Empty<string>(), static (p, item) => p.Item(item)));
    }

    [Fact]
    public void One_filter_serves_many_threads()
    {
        var shared = FilterValues.Empty.With(To.Value("a"));

        var queries = Enumerable
            .Range(0, 64)
            .AsParallel()
            .Select(day => shared.WithExact("DateSent", On.Value(new DateOnly(2026, 1, 1).AddDays(day))).ToQueryString())
            .Distinct(StringComparer.Ordinal)
            .Count();

        Assert.Equal(64, queries);
        Assert.Equal("To=a", shared.ToQueryString());
    }
}
