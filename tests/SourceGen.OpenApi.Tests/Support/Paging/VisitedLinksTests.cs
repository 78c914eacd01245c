using System.Globalization;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class VisitedLinksTests
{
    [Fact]
    public void A_link_is_known_when_it_comes_again()
    {
        var links = new VisitedLinks();

        for (var page = 0; page < 20_000; page++)
        {
            Assert.True(links.Add(Link(page)));
        }

        Assert.False(links.Add(Link(0)));
        Assert.False(links.Add(Link(19_999)));
    }

    [Theory]
    [InlineData(40_000, 1)]
    [InlineData(40_000, 777)]
    [InlineData(100_000, 30_000)]
    public void A_circle_far_behind_is_found_after_a_few_rounds(int before, int length)
    {
        var links = new VisitedLinks();
        var steps = 0;
        while (links.Add(Link(steps < before ? steps : before + ((steps - before) % length))))
        {
            Assert.True(++steps < 400_000);
        }

        Assert.True(steps > before);
    }

    [Fact]
    public void Hashes_are_the_same_in_every_process()
    {
        // Tokens that are stored hold them.
        Assert.Equal(0xCCFCFE3AC5ACFADDUL, StableHash.Of("message"));
        Assert.Equal(0xA759EA27D4727622UL, StableHash.Mix(42));
        Assert.NotEqual(StableHash.Of("message"), StableHash.Of("messagf"));
        Assert.NotEqual(StableHash.Of(""), StableHash.Of("\0"));
    }

    private static string Link(int page) => string.Create(CultureInfo.InvariantCulture, $"https://api.example.com/rows?page={page}");
}
