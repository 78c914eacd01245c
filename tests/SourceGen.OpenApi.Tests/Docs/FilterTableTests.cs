namespace SourceGen.OpenApi.Tests;

/// <summary>The table of docs/filters.md is what the binder does with such names.</summary>
public sealed class FilterTableTests
{
    private static readonly DocPage Page = DocPage.Of("docs/filters.md");

    public static TheoryData<string> Rows => [.. Page.Table("parameter").Select(static row => DocPage.Code(row[0])[0])];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_name_gives_the_methods_in_its_row(string parameter)
    {
        var row = Page.Table("parameter").Single(row => string.Equals(DocPage.Code(row[0])[0], parameter, StringComparison.Ordinal));
        var times = DocPage.Code(row[2]);

        Assert.Contains(
            $" {times[0]}(global::System.DateTimeOffset value)",
            Filter(parameter, "string, format: date-time"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $" {times[^1]}(global::System.DateOnly value)",
            Filter(parameter, "string, format: date"),
            StringComparison.Ordinal
        );
        if (DocPage.Code(row[3]) is [var number])
        {
            Assert.Contains($" {number}(long value)", Filter(parameter, "integer"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_word_that_the_binder_knows_has_a_row()
    {
        var rows = Page.Table("parameter").Select(static row => (Name: DocPage.Code(row[0])[0], Comparison: row[1])).ToList();

        foreach (var (word, comparison) in ComparisonName.Words.Where(static entry => entry.Key is not "in"))
        {
            Assert.Contains(
                rows,
                row => NameWords.Split(row.Name).Contains(word, StringComparer.OrdinalIgnoreCase) && row.Comparison == Short(comparison)
            );
        }
    }

    private static string Short(Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => "eq",
            Comparison.Greater => "gt",
            Comparison.GreaterOrEqual => "gte",
            Comparison.Less => "lt",
            Comparison.LessOrEqual => "lte",
            _ => "in",
        };

    /// <summary>The filter of an operation with that one parameter; the group's own name shows that it is one.</summary>
    private static string Filter(string parameter, string type)
    {
        var run = GeneratorRun.Of(
            new ConsumerProject().WithDocument(
                "things.yaml",
                $$"""
                openapi: 3.0.3
                info: { title: Things, version: "1" }
                servers: [{ url: "https://example.com" }]
                paths:
                  /things:
                    get:
                      operationId: things.list
                      parameters:
                        - { name: "{{parameter}}", in: query, schema: { type: {{type}} } }
                      responses: { "200": { description: Done. } }
                """
            )
        );
        var text = run
            .Files.Single(static file =>
                file.Key.StartsWith("Things.", StringComparison.Ordinal) && file.Key.Contains("Filter", StringComparison.Ordinal)
            )
            .Value;
        Assert.Contains(" Created => new(this);", text, StringComparison.Ordinal);
        return text;
    }
}
