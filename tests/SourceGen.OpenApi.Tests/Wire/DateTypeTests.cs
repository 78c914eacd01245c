namespace SourceGen.OpenApi.Tests;

/// <summary>Dates and times of day in the types that every target framework has, on one that has better ones.</summary>
public sealed class DateTypeTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Days, version: "1" }
        servers: [{ url: "https://api.example.com" }]
        paths:
          /days/{day}:
            get:
              operationId: days.get
              parameters:
                - { name: day, in: path, required: true, schema: { type: string, format: date } }
                - { name: at, in: query, schema: { type: array, items: { type: string, format: time } } }
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Day" } } } }
        components:
          schemas:
            Day:
              type: object
              properties:
                date: { type: string, format: date }
                dates: { type: array, items: { type: string, format: date } }
                opens: { type: string, format: time }
                either: { oneOf: [{ type: string, format: date }, { type: integer }] }
        """;

    [Theory]
    [InlineData("DateTime", "global::System.DateTime", "global::System.TimeSpan")]
    [InlineData("DateOnly", "global::System.DateOnly", "global::System.TimeOnly")]
    [InlineData("", "global::System.DateOnly", "global::System.TimeOnly")]
    public void They_have_the_types_that_the_project_asks_for(string value, string date, string time)
    {
        var project = new ConsumerProject { References = Net80.References };
        var run = GeneratorRun.Of(project.WithDocument("days.yaml", Document).WithProperty("OpenApiDateType", value));

        Assert.Empty(run.CompileProblems());
        var day = run.Files.Single(static file => file.Key.EndsWith("Day.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains($"public {date}? Date {{", day, StringComparison.Ordinal);
        Assert.Contains($"<{date}>? Dates {{", day, StringComparison.Ordinal);
        Assert.Contains($"public {time}? Opens {{", day, StringComparison.Ordinal);
    }
}
