using System.Collections.Concurrent;

namespace SourceGen.OpenApi.Tests;

public sealed class ListingRecognitionTests
{
    private static readonly ConcurrentDictionary<string, Bound> Documents = new(StringComparer.Ordinal);

    public static TheoryData<string, string, string> Listings()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (file, operation, expected) in ListingFixtures.All())
        {
            data.Add(file, operation, expected);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void A_listing_is_recognised_as_its_document_describes_it_or_stays_plain(string file, string operation, string expected)
    {
        var bound = Documents.GetOrAdd(file, static name => Bound.Of(ListingFixtures.Read(name)));
        var method = bound.Method(ListingFixtures.Method(operation));

        if (expected == "plain")
        {
            Assert.Null(method.Paging);
            return;
        }

        Assert.NotNull(method.Paging);
        var note = bound.Client.Listings.Single(note =>
            note.Pointer.StartsWith("/paths/" + JsonPointerText.Escape(method.UrlTemplate) + "/", StringComparison.Ordinal)
        );
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

    [Fact]
    public void A_near_miss_says_what_is_missing_and_what_to_write()
    {
        var bound = Bound.Of(ListingFixtures.Read("offsets.yaml"));

        var note = bound.Client.Listings.Single(static note => note.Name == "GET /start-alone");

        Assert.Contains("'start' is too plain a word", note.Problem!, StringComparison.Ordinal);
        Assert.Equal("x-pagination: { style: offset, items: /data, offset: start, identity: /id, limit: limit }", note.Statement);
        Assert.Contains("OAPI045", bound.Problems);
    }

    [Fact]
    public void What_the_near_miss_offers_is_understood_as_it_stands()
    {
        var text = ListingFixtures.Read("offsets.yaml");
        var note = Bound.Of(text).Client.Listings.Single(static note => note.Name == "GET /start-alone");

        var stated = Bound.Of(
            text.Replace(
                "      operationId: listings.startalone\n",
                "      operationId: listings.startalone\n      " + note.Statement + "\n",
                StringComparison.Ordinal
            )
        );

        Assert.IsType<OffsetWalkModel>(stated.Method("Startalone").Paging?.Walk);
        Assert.False(stated.Method("Startalone").Paging!.IsInferred);
    }

    [Fact]
    public void False_makes_a_listing_a_plain_method()
    {
        var text = ListingFixtures.Read("tokens.yaml");

        var bound = Bound.Of(
            text.Replace(
                "      operationId: listings.cursor\n",
                "      operationId: listings.cursor\n      x-pagination: false\n",
                StringComparison.Ordinal
            )
        );

        Assert.Null(bound.Method("Cursor").Paging);
        Assert.DoesNotContain(bound.Client.Listings, static note => note.Name == "GET /cursor");
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

    private static int First(WalkModel walk) =>
        walk is PageNumberWalkModel page ? page.FirstPage : Assert.IsType<OffsetWalkModel>(walk).FirstRow;
}
