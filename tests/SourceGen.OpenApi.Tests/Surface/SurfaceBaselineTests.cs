namespace SourceGen.OpenApi.Tests;

/// <summary>Baselines: what they may hold, which clients they cover, how they are rewritten.</summary>
public sealed class SurfaceBaselineTests
{
    private const string Head = "/* SourceGen.OpenApi surface 1: dotnet build -p:OpenApiSurfaceUpdate=true rewrites this file";

    private static BaselineClient Accepted =>
        SurfaceBaseline
            .Read(new BaselineFile("/a.txt", "a.txt", "1", default, GuardedProject.AcceptedText), CancellationToken.None)
            .Clients[0];

    [Theory]
    [InlineData("hello\n", 1, "a surface file begins with '/* SourceGen.OpenApi surface 1'")]
    [InlineData("/* SourceGen.OpenApi surface 9: x\n*/\n", 1, "it has format '9', and this version of the generator reads '1'")]
    [InlineData(Head + "\nclient Acme.Shop.ShopClient\n", 2, "the file ends without '*/', as if its end were lost")]
    [InlineData(Head + "\nclient Acme.Shop.ShopClient\n<<<<<<< HEAD\n*/\n", 3, "'<<<<<<< HEAD' is no line of a surface")]
    [InlineData(Head + "\r\nclient Acme.Shop.ShopClient\r\nOrder Id: string\r\n*/\r\n", 3, "'Order Id: string' is no line of a surface")]
    [InlineData(Head + "\nOrder: record\n*/\n", 2, "a line that begins with 'client ' has to come first")]
    [InlineData(
        Head + "\nclient Acme.Shop.ShopClient\nclient Acme.Shop.ShopClient\n*/\n",
        3,
        "the client 'Acme.Shop.ShopClient' occurs twice"
    )]
    [InlineData(Head + "\n*/\nmore\n", 3, "something stands after '*/'")]
    public void What_cannot_be_read_is_told_at_its_line(string text, int line, string reason)
    {
        var run = GeneratorRun.Of(GuardedProject.With(SurfaceDocument.Text, text));

        var problem = Assert.Single(run.Said("OAPI052"));
        Assert.Equal($"The surface baseline cannot be used: {reason}", problem.GetMessage(null));
        var place = problem.Location.GetLineSpan();
        Assert.Equal((ConsumerProject.Directory + GuardedProject.Baseline, line), (place.Path, place.StartLinePosition.Line + 1));
        Assert.Equal(
            text.Split('\n')[line - 1].TrimEnd('\r'),
            text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length)
        );
        Assert.Empty(run.Said("OAPI050"));
    }

    [Theory]
    [InlineData("Order.Id")]
    [InlineData("Order.Id:")]
    [InlineData("Order.Id: ")]
    [InlineData("Id: string")]
    [InlineData("Open = \"a\"")]
    [InlineData("A.B = ")]
    [InlineData("A.B(: string")]
    [InlineData("A.B(x): string")]
    [InlineData("A.B(int x, ): string")]
    [InlineData("A.B(int x) string")]
    [InlineData("B(): string")]
    [InlineData("A..B: string")]
    [InlineData("A.1: string")]
    [InlineData("")]
    public void Other_lines_are_none(string line) => Assert.Null(SurfaceText.ParseLine(line));

    [Fact]
    public void Damaged_baselines_are_read_without_harm()
    {
        var random = new Random(11);
        var accepted = Accepted.Lines;
        for (var i = 0; i < 2000; i++)
        {
            var text = GuardedProject.AcceptedText;
            text = text.Remove(random.Next(text.Length), 1 + random.Next(3) % 2)
                .Insert(random.Next(text.Length - 3), "(),:.= <>\n*/@\""[random.Next(14)].ToString());
            text = i % 3 == 0 ? text[..random.Next(text.Length)] : text;
            var file = new BaselineFile("/a.txt", "a.txt", "1", default, text);

            var baseline = SurfaceBaseline.Read(file, CancellationToken.None);

            Assert.All(baseline.Problems, problem => Assert.InRange(problem.Place.Start + problem.Place.Length, 0, text.Length));
            foreach (var client in baseline.Clients)
            {
                SurfaceComparer.Compare(client.Lines, accepted);
                SurfaceComparer.Compare(accepted, client.Lines);
            }
        }
    }

    [Fact]
    public void The_document_as_accepted_is_quiet()
    {
        var run = GeneratorRun.Of(GuardedProject.With(SurfaceDocument.Text, GuardedProject.AcceptedText));

        Assert.Empty(run.Diagnostics.Where(static one => one.Id.StartsWith("OAPI05", StringComparison.Ordinal)));
    }

    [Fact]
    public void Order_and_line_ends_of_a_baseline_do_not_matter()
    {
        var lines = GuardedProject.AcceptedText.TrimEnd('\n').Split('\n');
        var shuffled = string.Join("\r\n", [.. lines[..3], .. lines[3..^1].Reverse(), lines[^1], ""]);

        var run = GeneratorRun.Of(GuardedProject.With(SurfaceDocument.Text, shuffled));

        Assert.Empty(run.Diagnostics.Where(static one => one.Id.StartsWith("OAPI05", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_new_is_an_information_at_the_baselines_client()
    {
        var run = GuardedProject.Edited(
            "day: { type: string, format: date }",
            "day: { type: string, format: date }\n        added: { type: string }"
        );

        var behind = Assert.Single(run.Said("OAPI051"));
        Assert.Equal(
            "ShopClient has 1 public types and members that the baseline does not have, the first of them Order.Added @ client Acme.Shop.ShopClient",
            run.Shown(behind)
        );
    }

    [Fact]
    public void An_update_leaves_a_current_file_alone_and_makes_a_missing_one()
    {
        var accepted = GuardedProject.AcceptedText;

        Assert.Null(GuardedProject.Update(GuardedProject.With(SurfaceDocument.Text, accepted)));
        Assert.Null(
            GuardedProject.Update(GuardedProject.With(SurfaceDocument.Text, accepted.Replace("\n", "\r\n", StringComparison.Ordinal)))
        );
        Assert.Equal(accepted, GuardedProject.Update(GuardedProject.With(SurfaceDocument.Text, "anything else")));
        Assert.DoesNotContain('\r', accepted);
        Assert.EndsWith("\n*/\n", accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wire_value_cannot_end_the_comment_that_a_baseline_is()
    {
        Assert.Contains(" = \"*\\/*\"\n", GuardedProject.AcceptedText, StringComparison.Ordinal);
        Assert.Equal(
            GuardedProject.AcceptedText.Length - "*/\n".Length,
            GuardedProject.AcceptedText.IndexOf("*/", 2, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_without_names_covers_the_clients_that_no_other_names()
    {
        var project = new ConsumerProject()
            .WithDocument("one.yaml", SurfaceDocument.Text)
            .WithDocument("two.yaml", SurfaceDocument.Text)
            .WithDocument("three.yaml", SurfaceDocument.Text)
            .Guarded("api/all.txt", "", "all")
            .Guarded("api/two.txt", "", "two", "TwoClient");

        var all = GuardedProject.Update(project, "all")!;
        var two = GuardedProject.Update(project, "two")!;

        Assert.Equal(["client Acme.One.OneClient", "client Acme.Three.ThreeClient"], all.Split('\n').Where(IsHead));
        Assert.Equal(["client Acme.Two.TwoClient"], two.Split('\n').Where(IsHead));

        static bool IsHead(string line) => line.StartsWith("client ", StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_cover_nothing_or_the_same_are_told()
    {
        var run = GeneratorRun.Of(
            new ConsumerProject()
                .WithDocument("shop.yaml", SurfaceDocument.Text)
                .Guarded("a.txt", "", "1", "ShopClient, LostClient")
                .Guarded("b.txt", "", "2", "Acme.Shop.ShopClient")
                .Guarded("c.txt", "", "3")
                .Guarded("d.txt", "", "4")
        );

        Assert.Equal(
            [
                "a.txt: its item names the client 'LostClient', which no document of the project has",
                "b.txt: the client 'Acme.Shop.ShopClient' is covered by 'a.txt' already",
                "d.txt: 'c.txt' covers all clients already; name this one's by ClientName",
            ],
            run.Said("OAPI052")
                .Select(static one =>
                    one.Location.GetLineSpan().Path[ConsumerProject.Directory.Length..]
                    + one.GetMessage(null)["The surface baseline cannot be used".Length..]
                )
        );
    }

    [Fact]
    public void A_client_that_no_document_makes_any_more_is_told_in_the_baseline()
    {
        var text = GuardedProject.AcceptedText.Replace("Acme.Shop.ShopClient", "Acme.Old.OldClient", StringComparison.Ordinal);

        var run = GeneratorRun.Of(GuardedProject.With(SurfaceDocument.Text, text));

        Assert.Equal(
            "the client Acme.Old.OldClient is gone: no document of the project makes it any more @ client Acme.Old.OldClient",
            run.Shown(Assert.Single(run.Said("OAPI050")))
        );
    }

    [Fact]
    public void A_document_that_cannot_be_read_breaks_nothing()
    {
        var run = GeneratorRun.Of(
            GuardedProject.With("openapi: [", GuardedProject.AcceptedText).WithMetadata("shop.yaml", "OpenApiClient", "true")
        );

        Assert.Contains(run.Diagnostics, static one => one.Id is "OAPI001");
        Assert.Empty(run.Said("OAPI050"));
    }

    [Fact]
    public void Two_target_frameworks_have_one_surface_for_a_date()
    {
        var types = new SurfaceTypes("Acme.Shop");

        Assert.Equal("DateOnly?", types.Of("global::System.DateTime?"));
        Assert.Equal("IReadOnlyList<Order?>", types.Of("global::System.Collections.Generic.IReadOnlyList<global::Acme.Shop.Order?>"));
        Assert.Equal("Acme.Shop.Guid", types.Of("global::Acme.Shop.Guid"));
        Assert.Equal("Other", types.Of("global::Acme.Shop.More.Other"));
        Assert.Equal("event", types.Of("global::Acme.Shop.@event"));
    }

    [Fact]
    public void The_page_shows_lines_that_are_there()
    {
        var accepted = GuardedProject.Update(ConsumerProject.With(Specs.Twilio).Guarded("api/twilio.txt", ""))!.Split('\n');
        var shown = DocPage.Of("docs/surface.md").Fences().Single(static fence => fence.Text.StartsWith("/*", StringComparison.Ordinal));

        Assert.Equal(shown.Text.Split('\n'), accepted[..^1].Where(shown.Text.Split('\n').Contains));
    }

    [Fact]
    public void The_surface_of_twilio_is_as_accepted()
    {
        var project = ConsumerProject.With(Specs.Twilio).Guarded("api/twilio.txt", "");

        Snapshot.Match(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Twilio.Surface.cs"] = GuardedProject.Update(project)! },
            "Surface"
        );
    }
}
