namespace SourceGen.OpenApi.Tests;

public sealed class ListingRecognitionTests
{
    public static TheoryData<string> Listings() => [.. ListingFixtures.All().Select(static listing => listing.Operation)];

    /// <summary>The listings that are walked.</summary>
    public static TheoryData<string> Walked() =>
        [.. ListingFixtures.All().Where(static listing => listing.Expected != "plain").Select(static listing => listing.Operation)];

    [Theory]
    [MemberData(nameof(Listings))]
    public void A_listing_is_recognised_as_its_document_describes_it_or_stays_plain(string operation)
    {
        var expected = ListingFixtures.All().Single(listing => listing.Operation == operation).Expected;
        var method = ListingFixtures.Method(operation);

        if (expected == "plain")
        {
            Assert.Null(method.Paging);
            return;
        }

        Assert.NotNull(method.Paging);
        var note = ListingFixtures.Note(operation)!;
        Assert.NotEmpty(note.Evidence);
        foreach (var part in expected.Split('|'))
        {
            if (part.StartsWith("first=", StringComparison.Ordinal))
            {
                Assert.Equal(part, "first=" + First(method.Paging.Walk));
            }
            else if (part[0] == '!')
            {
                Assert.DoesNotContain(part[1..] + ": ", note.Statement!, StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(part, note.Statement!, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Walked))]
    public void What_the_report_offers_states_the_same_walk(string operation)
    {
        var inferred = ListingFixtures.Method(operation).Paging!;

        var stated = ListingFixtures.MethodOf(Stated.Value, operation).Paging;

        Assert.NotNull(stated);
        Assert.False(stated.IsInferred);
        Assert.Equal(Comparable(inferred), Comparable(stated));
    }

    [Fact]
    public void A_near_miss_says_what_is_missing_and_what_to_write()
    {
        var note = ListingFixtures.Note("offsets.startalone")!;

        Assert.Contains("'start' is too plain a word", note.Problem!, StringComparison.Ordinal);
        Assert.Equal("x-pagination: { style: offset, items: /data, offset: start, identity: /id, limit: limit }", note.Statement);
        Assert.Contains("OAPI045", ListingFixtures.Bound.Problems);
    }

    [Fact]
    public void What_no_walk_can_take_is_not_offered()
    {
        var note = ListingFixtures.Note("bodies.severallist")!;

        Assert.Null(note.Statement);
        Assert.Contains("200 and 202", note.Problem!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_near_miss_offers_works_in_the_document_and_in_an_overlay()
    {
        var note = ListingFixtures.Note("offsets.startalone")!;
        var project = new ConsumerProject().WithDocument("things.yaml", ListingFixtures.Document);
        var run = GeneratorRun.Of(
            project.WithDocument(
                "things.overlay.yaml",
                $"overlay: 1.0.0\nextends: things.yaml\nactions:\n  - target: $.paths['/offsets/start-alone'].get\n    update:\n      {note.Statement}\n"
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Matches("OffsetPaging<[^>]*> StartalonePaging", run.Files["Things.OffsetsClient.g.cs"]);
        Assert.IsType<OffsetWalkModel>(ListingFixtures.MethodOf(Stated.Value, "offsets.startalone").Paging?.Walk);
    }

    [Fact]
    public void False_makes_a_listing_a_plain_method()
    {
        var bound = Bound.Of(With(("tokens.cursor", "x-pagination: false")));

        Assert.Null(ListingFixtures.MethodOf(bound, "tokens.cursor").Paging);
        Assert.DoesNotContain(bound.Client.Listings, static note => note.Name == "GET /tokens/cursor");
    }

    [Fact]
    public void The_first_page_is_the_one_that_the_documents_other_listings_have()
    {
        string Listing(string path, string page) =>
            $"  {path}:\n    get:\n      operationId: a.{path[1..]}\n      parameters: [{{ name: page, in: query, schema: {page} }}, {{ name: limit, in: query, schema: {{ type: integer }} }}]\n"
            + "      responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } }\n";
        var head = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\nservers: [{ url: https://a.example }]\npaths:\n";
        var silent = Listing("/silent", "{ type: integer }");
        var zero = Listing("/zero", "{ type: integer, default: 0 }");
        var one = Listing("/one", "{ type: integer, minimum: 1 }");

        Assert.Equal(0, First(ListingFixtures.MethodOf(Bound.Of(head + silent + zero), "a.silent").Paging!.Walk));
        Assert.Equal(1, First(ListingFixtures.MethodOf(Bound.Of(head + silent + zero + one), "a.silent").Paging!.Walk));
    }

    [Theory]
    [InlineData("{ limitParam: size, pageParam: number, resultsPath: answer.rows }", typeof(PageNumberWalkModel), "number")]
    [InlineData("{ limitParam: size, pageOffsetParam: number, resultsPath: answer.rows, other: 1 }", typeof(OffsetWalkModel), "number")]
    public void Marks_of_others_under_the_same_name_are_read(string marks, Type walk, string position)
    {
        var bound = Bound.Of(
            Bound.OneListing(
                Bound.Query("number", "{ type: integer }") + "\n" + Bound.Query("size", "{ type: integer }"),
                "{ type: object, properties: { answer: { type: object, properties: { rows: { type: array, items: { $ref: '#/components/schemas/Thing' } } } } } }",
                "x-pagination: " + marks
            )
        );

        var paging = bound.Method("List").Paging;
        Assert.IsType(walk, paging?.Walk);
        Assert.Equal((position, "size"), (paging!.Walk.Position?.Name, paging.PageSize?.Slot.Name));
    }

    /// <summary>The document with the walk of each listing stated in it, near misses too.</summary>
    private static readonly Lazy<Bound> Stated = new(static () =>
        Bound.Of(
            With([
                .. ListingFixtures
                    .All()
                    .Select(static listing => (listing.Operation, ListingFixtures.Note(listing.Operation)?.Statement!))
                    .Where(static entry => entry.Item2 is not null),
            ])
        )
    );

    private static string With(params (string Operation, string Statement)[] statements) =>
        statements.Aggregate(
            ListingFixtures.Document,
            static (text, entry) =>
                text.Replace(
                    $"      operationId: {entry.Operation}\n",
                    $"      operationId: {entry.Operation}\n      {entry.Statement}\n",
                    StringComparison.Ordinal
                )
        );

    /// <summary>Without what only a walk has that was not stated.</summary>
    private static PagingModel Comparable(PagingModel paging) =>
        paging with
        {
            IsInferred = false,
            HasEnvelope = false,
            Walk = paging.Walk switch
            {
                OffsetWalkModel offset => offset with { EchoedPosition = null },
                PageNumberWalkModel page => page with { EchoedPosition = null },
                var other => other,
            },
        };

    private static int First(WalkModel walk) =>
        walk is PageNumberWalkModel page ? page.FirstPage : Assert.IsType<OffsetWalkModel>(walk).FirstRow;
}
