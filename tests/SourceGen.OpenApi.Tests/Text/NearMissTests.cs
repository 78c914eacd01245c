namespace SourceGen.OpenApi.Tests;

public sealed class NearMissTests
{
    private static readonly string[] Known = ["x-pagination", "x-filter", "x-unwrap", "get", "description"];

    [Theory]
    [InlineData("x-paginaton", "x-pagination")]
    [InlineData("x-pagniation", "x-pagination")]
    [InlineData("X-Pagination", "x-pagination")]
    [InlineData("x_pagination", "x-pagination")]
    [InlineData("x-paginations", "x-pagination")]
    [InlineData("x-pagintion-", "x-pagination")]
    [InlineData("x-filters", "x-filter")]
    [InlineData("descripton", "description")]
    [InlineData("x-page", null)]
    [InlineData("x-internal", null)]
    [InlineData("put", null)]
    [InlineData("gets", "get")]
    [InlineData("", null)]
    public void Slips_are_told_from_other_names(string name, string? meant) => Assert.Equal(meant, NearMiss.Of(name, Known));
}
