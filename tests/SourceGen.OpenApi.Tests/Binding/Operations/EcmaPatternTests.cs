namespace SourceGen.OpenApi.Tests;

public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("^AC[0-9a-fA-F]{32}$", @"^AC[0-9a-fA-F]{32}\z")]
    [InlineData(@"^\d+$", @"^[0-9]+\z")]
    [InlineData(@"[\d\w$]", "[0-9A-Za-z0-9_$]")]
    [InlineData(@"^\/a\$", @"^/a\$")]
    [InlineData(@"\u{1F600}", "😀")]
    [InlineData("[^]", @"[\s\S]")]
    [InlineData("a[X[c]", @"a[X\[c]")]
    public void Patterns_are_translated(string ecma, string dotNet) => Assert.Equal(dotNet, EcmaPattern.ToDotNet(ecma));

    [Fact]
    public void The_end_is_the_very_end()
    {
        var pattern = EcmaPattern.ToDotNet("^[a-z]+$")!;

        Assert.True(EcmaPattern.Accepts(pattern, "abc"));
        Assert.False(EcmaPattern.Accepts(pattern, "abc\n"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a{2,1}")]
    public void What_NET_cannot_read_is_left_out(string pattern) => Assert.Null(EcmaPattern.ToDotNet(pattern));

    [Theory]
    [InlineData("^[1-9][0-9]{1,14}$", true, false)]
    [InlineData(@"^\d{1,15}$", true, false)]
    [InlineData(@"^\+[1-9]\d{1,14}$", false, true)]
    [InlineData(@"^\+?[1-9]\d{1,14}$", false, true)]
    [InlineData("^[0-9]+$", false, false)]
    [InlineData("^AC[0-9a-f]{32}$", false, false)]
    [InlineData(".*", false, false)]
    public void Patterns_of_phone_numbers_are_told_by_what_they_accept(string pattern, bool withoutPlus, bool withPlus)
    {
        var translated = EcmaPattern.ToDotNet(pattern)!;

        Assert.Equal((withoutPlus, withPlus), (EcmaPattern.IsE164WithoutPlus(translated), EcmaPattern.IsE164(translated)));
    }
}
