namespace SourceGen.OpenApi.Tests;

public sealed class FilterGroupingTests
{
    private const string Time = "{ type: string, format: date-time }";
    private const string Date = "{ type: string, format: date }";
    private const string Whole = "{ type: integer }";
    private const string Text = "{ type: string }";

    [Theory]
    [InlineData("created_at_gte", Time, "CreatedAt.OnOrAfter")]
    [InlineData("created_at_gt", Time, "CreatedAt.After")]
    [InlineData("created_at_lte", Time, "CreatedAt.OnOrBefore")]
    [InlineData("created_at_lt", Time, "CreatedAt.Before")]
    [InlineData("createdAfter", Time, "Created.After")]
    [InlineData("created_before", Date, "Created.Before")]
    [InlineData("updated_since", Time, "Updated.OnOrAfter")]
    [InlineData("updated_until", Time, "Updated.OnOrBefore")]
    [InlineData("created[gte]", Time, "Created.OnOrAfter")]
    [InlineData("created.lt", Time, "Created.Before")]
    [InlineData("created__gt", Time, "Created.After")]
    [InlineData("created[eq]", Time, "Created.At")]
    [InlineData("created[eq]", Date, "Created.On")]
    [InlineData("DateSent<", Date, "DateSent.OnOrBefore")]
    [InlineData("DateSent>", Date, "DateSent.OnOrAfter")]
    [InlineData("price_gte", Whole, "Price.AtLeast")]
    [InlineData("price_gt", Whole, "Price.GreaterThan")]
    [InlineData("price_lte", Whole, "Price.AtMost")]
    [InlineData("price_lt", "{ type: number }", "Price.LessThan")]
    [InlineData("minPrice", Whole, "Price.AtLeast")]
    [InlineData("max_price", Whole, "Price.AtMost")]
    [InlineData("price:min", Whole, "Price.AtLeast")]
    [InlineData("name_gte", Text, "Name.AtLeast")]
    [InlineData("name[eq]", Text, "Name.EqualTo")]
    [InlineData("status", "{ type: array, items: { type: string } }", "Status.AnyOf")]
    [InlineData("status_in", "{ type: array, items: { type: integer } }", "Status.AnyOf")]
    public void A_name_alone_makes_a_group_with_the_method_of_its_type(string name, string schema, string method)
    {
        var filter = Bound.FilterOf(Bound.Query(name, schema));

        Assert.Empty(filter.Setters);
        var group = Assert.Single(filter.Groups);
        Assert.Equal(method, group.Name + "." + Assert.Single(group.Comparisons).Name);
        Assert.Null(group.Range);
    }

    [Theory]
    [InlineData("starting_after", Text, "StartingAfter")]
    [InlineData("created_after", Text, "CreatedAfter")]
    [InlineData("max_results", "{ type: boolean }", "MaxResults")]
    [InlineData("logged_in", "{ type: boolean }", "LoggedIn")]
    [InlineData("since", Time, "Since")]
    [InlineData("is_active", "{ type: boolean }", "IsActive")]
    [InlineData("from_number", Text, "FromNumber")]
    public void What_only_looks_like_a_comparison_stays_a_method(string name, string schema, string method)
    {
        var filter = Bound.FilterOf(Bound.Query(name, schema));

        Assert.Empty(filter.Groups);
        Assert.Equal(method, Assert.Single(filter.Setters).Name);
    }

    [Fact]
    public void Both_ends_of_text_prove_each_other()
    {
        var group = Assert.Single(Bound.FilterOf(Bound.Query("created_after", Text), Bound.Query("created_before", Text)).Groups);

        Assert.Equal(["GreaterThan", "LessThan"], group.Comparisons.Select(comparison => comparison.Name));
        Assert.NotNull(group.Range);
    }

    [Fact]
    public void Two_ends_make_a_range_and_the_bare_name_its_exact_value()
    {
        var group = Assert.Single(
            Bound.FilterOf(Bound.Query("DateSent", Date), Bound.Query("DateSent<", Date), Bound.Query("DateSent>", Date)).Groups
        );

        Assert.Equal(["On", "OnOrBefore", "OnOrAfter"], group.Comparisons.Select(comparison => comparison.Name));
        Assert.Equal(Comparison.Equal, group.Comparisons[0].Comparison);
        Assert.Equal(("DateSent>", "DateSent<"), (group.Range?.Low.WireName, group.Range?.High.WireName));
    }

    [Fact]
    public void Ends_of_different_types_make_no_range()
    {
        var group = Assert.Single(Bound.FilterOf(Bound.Query("created_gte", Date), Bound.Query("created_lte", Time)).Groups);

        Assert.Null(group.Range);
    }

    [Fact]
    public void A_hint_of_the_document_wins_over_the_name()
    {
        var filter = Bound.FilterOf(
            Bound.Query("timestamp", "{ type: integer, format: unixtime }", "x-filter: { group: sent, op: lt }"),
            Bound.Query("from_date", Time, "x-filter: { group: sent, op: gte }"),
            Bound.Query("price_gte", Whole, "x-filter: { group: cost, op: gt }")
        );

        Assert.Equal(
            ["Sent.Before", "Sent.OnOrAfter", "Cost.GreaterThan"],
            filter.Groups.SelectMany(group => group.Comparisons.Select(comparison => group.Name + "." + comparison.Name))
        );
        Assert.True(filter.Groups[0].Comparisons[0].Parameter.IsUnixTime);
    }

    [Fact]
    public void Two_names_for_one_comparison_do_not_shadow_each_other()
    {
        var filter = Bound.FilterOf(Bound.Query("created_gte", Time), Bound.Query("createdSince", Time));

        Assert.Equal("OnOrAfter", Assert.Single(Assert.Single(filter.Groups).Comparisons).Name);
        Assert.Equal("CreatedSince", Assert.Single(filter.Setters).Name);
    }

    [Fact]
    public void A_deep_object_of_comparisons_is_a_group()
    {
        const string Range = "{ type: object, properties: { gt: { type: integer }, lte: { type: integer } } }";
        var filter = Bound.FilterOf(
            $"- {{ name: created, in: query, style: deepObject, explode: true, schema: {{ anyOf: [{Range}, {{ type: integer }}] }} }}"
        );

        var group = Assert.Single(filter.Groups);
        Assert.Equal(
            ["created EqualTo", "created[gt] GreaterThan", "created[lte] AtMost"],
            group.Comparisons.Select(comparison => comparison.Parameter.WireName + " " + comparison.Name)
        );
        Assert.NotNull(group.Range);
    }

    [Fact]
    public void Members_never_meet()
    {
        var filter = Bound.FilterOf(
            Bound.Query("to_string", Text),
            Bound.Query("create", Text),
            Bound.Query("equals", Text),
            Bound.Query("a-b", Text),
            Bound.Query("a_b", Text),
            Bound.Query("list_things_filter", Text)
        );

        var names = filter.Setters.Select(setter => setter.Name).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(names.Intersect(["ToString", "Create", "Equals", "ListThingsFilter"], StringComparer.Ordinal));
    }

    [Fact]
    public void Booleans_in_words_are_booleans()
    {
        var setter = Assert.Single(Bound.FilterOf(Bound.Query("is_outbound", "{ type: string, enum: ['true', 'false'] }")).Setters);

        Assert.Equal(("IsOutbound", "bool"), (setter.Name, setter.Parameter.Type.Name));
    }

    [Fact]
    public void Bounds_and_patterns_come_along()
    {
        var filter = Bound.FilterOf(
            Bound.Query("size", "{ type: integer, minimum: 1, exclusiveMaximum: 10, multipleOf: 3 }"),
            Bound.Query("phone", "{ type: string, pattern: '^[1-9][0-9]{1,14}$' }"),
            Bound.Query("day", "{ type: string, format: date-time }", "x-date-format: 'yyyy-MM-dd HH:mm:ss'")
        );

        var (size, phone, day) = (filter.Setters[0].Parameter, filter.Setters[1].Parameter, filter.Setters[2].Parameter);
        Assert.Equal((1m, 10m, true, 3m), (size.Minimum, size.Maximum, size.ExclusiveMaximum, size.MultipleOf));
        Assert.Equal((@"^[1-9][0-9]{1,14}\z", true, true), (phone.Pattern, phone.DropsPlus, phone.IsPhone));
        Assert.Equal("yyyy-MM-dd HH:mm:ss", day.DateFormat);
    }

    [Fact]
    public void An_operator_that_is_none_is_told_once()
    {
        var document = Bound.OneListing(Bound.Query("x_gte", "{ type: string }", "x-filter: { group: x, op: bigger }"), "{ type: object }");

        var run = GeneratorRun.Of(new ConsumerProject { References = Net80.References }.WithDocument("api.yaml", document));

        Assert.Single(run.Diagnostics, static diagnostic => diagnostic.Id == DiagnosticIds.InvalidExtension);
    }
}
