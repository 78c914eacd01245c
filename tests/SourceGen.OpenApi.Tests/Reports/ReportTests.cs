using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SourceGen.OpenApi.Tests;

/// <summary>The report of a build, which is a comment among the generated sources until a target takes it.</summary>
public sealed partial class ReportTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: "1" }
        servers: [{ url: https://example.com }]
        paths:
          /a:
            get:
              operationId: a.get
              responses:
                "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } }
            post:
              operationId: a.post
              requestBody:
                content: { multipart/form-data: { schema: { type: string } } }
              responses: { "204": { description: Done. } }
          /x*/b:
            get:
              operationId: b.get
              parameters:
                - { in: query, schema: { type: string } }
              responses: { "204": { description: Done. } }
            put:
              operationId: b.put
              parameters:
                - { $ref: "#/components/parameters/Nowhere" }
              responses: { "204": { description: Done. } }
            delete: 17
          /c:
            parameters:
              - { in: query, schema: { type: string } }
            get: { operationId: c.get, responses: { "204": { description: Done. } } }
        components:
          schemas:
            A: { type: object, properties: { x: { type: string }, kind: { type: string, enum: [a, b] } } }
        """;

    private static string ReportOf(ConsumerProject project) =>
        TimePattern().Replace(GeneratorRun.Of(project.WithProperty("OpenApiReport", "true")).Files[ReportSource.HintName], "# ms");

    [Fact]
    public void Every_operation_is_counted_and_each_skipped_one_has_its_reason_and_line()
    {
        var run = GeneratorRun.Of(new ConsumerProject().WithDocument("shop.yaml", Document));
        var characters = run.Files.Where(static file => file.Key.StartsWith("Shop.", StringComparison.Ordinal)).ToList();

        var report = ReportOf(new ConsumerProject().WithDocument("shop.yaml", Document));

        Assert.Equal(
            $"""
            /* SourceGen.OpenApi report

            document shop.yaml: ShopClient, 1 of 6 operations, 2 types, {characters.Count} files, # ms
                client Acme.Shop.ShopClient, {characters.Sum(static file => file.Value.Length)} characters of C#
                read and bound in # ms, written in # ms
            """,
            report[..report.IndexOf("\n    skipped", StringComparison.Ordinal)]
        );
        Assert.Equal(
            [
                "    skipped POST /a (line 10): This operation is left out of the client: its multipart body names no parts (line 10)",
                "    skipped GET /x* /b (line 16): '[0]' must be an object with 'name'; the operation is left out (line 19)",
                "    skipped PUT /x* /b (line 21): Nothing is found at '#/components/parameters/Nowhere'; the operation is left out (line 24)",
                "    skipped DELETE /x* /b (line 26): 'delete' must be an object; the operation is left out (line 26)",
                "    skipped GET /c (line 30): '[0]' must be an object with 'name'; the operations of the path are left out (line 29)",
            ],
            report.Split('\n').Where(static line => line.StartsWith("    skipped", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Documents_are_reported_in_the_order_of_their_paths()
    {
        var report = ReportOf(ConsumerProject.With(Specs.All).WithDocument("broken.yaml", "openapi: 3.0.3\npaths: ["));

        Assert.Equal(
            [
                "document broken.yaml: no client, # ms",
                "document specs/heymarket.yaml: HeymarketClient, 3 of 3 operations, 7 types, 14 files, # ms",
                "document specs/sendblue-v1.yaml: SendblueV1Client, 1 of 1 operation, 6 types, 11 files, # ms",
                "document specs/sendblue-v2.yaml: SendblueV2Client, 2 of 2 operations, 14 types, 19 files, # ms",
                "document specs/twilio.yaml: TwilioClient, 1 of 1 operation, 5 types, 10 files, # ms",
            ],
            report.Split('\n').Where(static line => line.StartsWith("document ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_the_project_says_of_a_document_is_told_with_what_became_of_it()
    {
        const string Changes = """
            overlay: 1.0.0
            extends: shop.yaml
            actions:
              - { target: $.paths.*, update: { summary: A path. } }
              - { target: $.gone, remove: true }
            """;
        var project = new ConsumerProject()
            .WithDocument(
                "shop.yaml",
                Document.Replace("{ x: { type: string }", "{ x: { type: string, format: uuid, example: 1 }", StringComparison.Ordinal)
            )
            .WithDocument("shop.overlay.yaml", Changes)
            .WithMetadata("shop.yaml", "IncludePaths", "GET /a;/c")
            .WithProperty("SourceGenOpenApiTypes", "System.Guid||uuid|||") with
        {
            Sources = ["namespace Acme;"],
        };

        var report = ReportOf(project);

        Assert.Contains("    overlay shop.overlay.yaml: update $.paths.* (3 matches)\n", report, StringComparison.Ordinal);
        Assert.Contains("    overlay shop.overlay.yaml: remove $.gone (0 matches)\n", report, StringComparison.Ordinal);
        Assert.Contains("    kept GET /a\n", report, StringComparison.Ordinal);
        Assert.Contains("    left out POST /a: IncludePaths\n", report, StringComparison.Ordinal);
        Assert.Contains("    type System.Guid for the format 'uuid'\n", report, StringComparison.Ordinal);
        Assert.Contains("    not shown OAPI037 (line ", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("GET /c", "A")]
    public void Schemas_that_no_operation_leads_to_are_named(string paths, string unused)
    {
        var project = new ConsumerProject()
            .WithDocument(
                "shop.yaml",
                Document
                    + "\n        Lost: { type: object, properties: { y: { type: string } } }\n".Replace(
                        "        Lost",
                        "    Lost",
                        StringComparison.Ordinal
                    )
            )
            .WithMetadata("shop.yaml", "IncludePaths", paths);

        var names = UnusedPattern().Matches(ReportOf(project)).Select(static match => match.Groups["name"].Value);

        Assert.Equal(unused.Length == 0 ? ["Lost"] : [unused, "Lost"], names);
    }

    [Fact]
    public void A_build_that_asks_for_none_gets_the_same_files_as_ever()
    {
        var plain = GeneratorRun.Of(Specs.Twilio);
        var reported = plain.Next(static project => project.WithProperty("OpenApiReport", "true"));
        var again = reported.Next(static project => project.WithProperty("OpenApiReport", "false"));

        Assert.DoesNotContain(ReportSource.HintName, plain.Files.Keys);
        Assert.Equal(plain.Files, reported.Files.Where(static file => file.Key != ReportSource.HintName));
        Assert.Equal(plain.Files, again.Files);
        Assert.All(reported.FileReasons().Values, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData(" yes ", true)]
    [InlineData("ON", true)]
    [InlineData("no", false)]
    [InlineData("", false)]
    [InlineData("maybe", false)]
    public void A_switch_is_on_by_the_words_of_MSBuild(string value, bool isOn)
    {
        var run = GeneratorRun.Of(ConsumerProject.With(Specs.Twilio).WithProperty("OpenApiReport", value));

        Assert.Equal(isOn, run.Files.ContainsKey(ReportSource.HintName));
    }

    [Fact]
    public void A_report_is_a_comment_that_compiles_with_the_rest()
    {
        var run = GeneratorRun.Of(new ConsumerProject().WithDocument("shop.yaml", Document).WithProperty("OpenApiReport", "true"));

        Assert.Empty(run.CompileProblems());
        Assert.Equal(
            run.Files[ReportSource.HintName].Length - "*/\n".Length,
            run.Files[ReportSource.HintName].IndexOf("*/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Time_is_no_part_of_what_is_compared()
    {
        Assert.Equal(Elapsed.None, Elapsed.Since(0));
        Assert.NotEqual(Elapsed.None.Time, Elapsed.Since(0).Time);
    }

    [GeneratedRegex("unused schema (?<name>.+)\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnusedPattern();

    [GeneratedRegex("[0-9]+ ms", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex TimePattern();
}
