using System.Globalization;

namespace SourceGen.OpenApi.Tests;

/// <summary>The table of docs/filters.md is what the binder does with such names.</summary>
public sealed class FilterTableTests
{
    private static readonly (string Name, string Type)[] Kinds =
    [
        ("Time", "string, format: date-time"),
        ("Date", "string, format: date"),
        ("Number", "integer"),
    ];

    private static readonly List<string[]> Table = [.. DocPage.Of("docs/filters.md").Table("parameter")];

    private static readonly Lazy<GeneratorRun> Run = new(static () =>
        GeneratorRun.Of(new ConsumerProject().WithDocument("things.yaml", Document()))
    );

    public static TheoryData<string> Rows => [.. Table.Select(static row => DocPage.Code(row[0])[0])];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_name_gives_the_methods_in_its_row(string parameter)
    {
        var index = Table.FindIndex(row => string.Equals(DocPage.Code(row[0])[0], parameter, StringComparison.Ordinal));
        var times = DocPage.Code(Table[index][2]);

        Assert.Contains($" {times[0]}(global::System.DateTimeOffset value)", Filter(index, "Time"), StringComparison.Ordinal);
        Assert.Contains($" {times[^1]}(global::System.DateOnly value)", Filter(index, "Date"), StringComparison.Ordinal);
        if (DocPage.Code(Table[index][3]) is [var number])
        {
            Assert.Contains($" {number}(long value)", Filter(index, "Number"), StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("=> new(this);", Filter(index, "Number"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_word_that_the_binder_knows_has_a_row()
    {
        foreach (var (word, comparison) in ComparisonName.Words.Where(static entry => entry.Key is not "in"))
        {
            Assert.Contains(
                Table,
                row =>
                    NameWords.Split(DocPage.Code(row[0])[0]).Contains(word, StringComparer.OrdinalIgnoreCase) && row[1] == Short(comparison)
            );
        }
    }

    private static string Filter(int row, string kind) =>
        Run.Value.Files[$"Things.Row{row.ToString(CultureInfo.InvariantCulture)}{kind}ThingsFilter.g.cs"];

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

    /// <summary>For each row three operations with that one parameter, of different types.</summary>
    private static string Document() =>
        """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            servers: [{ url: "https://example.com" }]
            paths:

            """
        + string.Concat(
            Table.SelectMany(static (row, index) => Kinds.Select(kind => Operation(DocPage.Code(row[0])[0], index, kind.Name, kind.Type)))
        );

    private static string Operation(string parameter, int row, string kind, string type) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
              /row{{row}}{{kind}}:
                get:
                  operationId: things.row{{row}}{{kind}}
                  parameters:
                    - { name: "{{parameter}}", in: query, schema: { type: {{type}} } }
                  responses: { "200": { description: Done. } }

            """
        );
}
