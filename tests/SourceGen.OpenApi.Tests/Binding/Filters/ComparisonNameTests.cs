namespace SourceGen.OpenApi.Tests;

public sealed class ComparisonNameTests
{
    [Theory]
    [InlineData("created_at_gte", "created_at", nameof(Comparison.GreaterOrEqual))]
    [InlineData("created_at_gt", "created_at", nameof(Comparison.Greater))]
    [InlineData("created_at_lte", "created_at", nameof(Comparison.LessOrEqual))]
    [InlineData("created_at_lt", "created_at", nameof(Comparison.Less))]
    [InlineData("price_min", "price", nameof(Comparison.GreaterOrEqual))]
    [InlineData("price_max", "price", nameof(Comparison.LessOrEqual))]
    [InlineData("created_after", "created", nameof(Comparison.Greater))]
    [InlineData("created_before", "created", nameof(Comparison.Less))]
    [InlineData("updated_since", "updated", nameof(Comparison.GreaterOrEqual))]
    [InlineData("updated_until", "updated", nameof(Comparison.LessOrEqual))]
    [InlineData("created[gte]", "created", nameof(Comparison.GreaterOrEqual))]
    [InlineData("created[eq]", "created", nameof(Comparison.Equal))]
    [InlineData("filter[created][lt]", "filter[created]", nameof(Comparison.Less))]
    [InlineData("created.gte", "created", nameof(Comparison.GreaterOrEqual))]
    [InlineData("created__gte", "created", nameof(Comparison.GreaterOrEqual))]
    [InlineData("created__in", "created", nameof(Comparison.AnyOf))]
    [InlineData("status_in", "status", nameof(Comparison.AnyOf))]
    [InlineData("price:min", "price", nameof(Comparison.GreaterOrEqual))]
    [InlineData("createdAfter", "created", nameof(Comparison.Greater))]
    [InlineData("createdGte", "created", nameof(Comparison.GreaterOrEqual))]
    [InlineData("created-before", "created", nameof(Comparison.Less))]
    [InlineData("minPrice", "Price", nameof(Comparison.GreaterOrEqual))]
    [InlineData("max_price", "price", nameof(Comparison.LessOrEqual))]
    [InlineData("DateSent<", "DateSent", nameof(Comparison.LessOrEqual))]
    [InlineData("DateSent>", "DateSent", nameof(Comparison.GreaterOrEqual))]
    [InlineData("DateSent<=", "DateSent", nameof(Comparison.LessOrEqual))]
    [InlineData("DateSent>=", "DateSent", nameof(Comparison.GreaterOrEqual))]
    public void A_name_says_what_is_compared_and_how(string name, string compared, string comparison)
    {
        var parsed = ComparisonName.Parse(name);

        Assert.Equal((compared, comparison), (parsed?.Base, parsed?.Comparison.ToString()));
    }

    [Theory]
    [InlineData("after")]
    [InlineData("since")]
    [InlineData("max")]
    [InlineData("from_number")]
    [InlineData("status")]
    [InlineData("filter[status]")]
    [InlineData("<")]
    [InlineData("DateSent<>")]
    [InlineData("[gte]")]
    [InlineData("maximum")]
    [InlineData("login")]
    [InlineData("weight")]
    public void Other_names_say_nothing(string name) => Assert.Null(ComparisonName.Parse(name));
}
