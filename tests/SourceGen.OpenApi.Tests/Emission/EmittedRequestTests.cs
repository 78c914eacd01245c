namespace SourceGen.OpenApi.Tests;

public sealed class EmittedRequestTests
{
    private static Compiled Kitchen => Tests.Kitchen.Compiled;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":"a","size":null,"labels":["x"],"color":null,"plain":"p"}""")]
    [InlineData("""{"name":null,"size":5,"labels":null,"color":"red"}""")]
    public void Absent_null_and_a_value_are_three_things_in_what_changes_something(string json)
    {
        var change = Kitchen.Read("Change", json);

        Assert.Equal(json, change.ToJson());
        Assert.Equal(change.Value, Kitchen.Read("Change", json).Value);
    }

    [Fact]
    public void Only_members_that_may_be_null_are_optional_in_that_way()
    {
        Assert.Equal("Optional`1", Kitchen.Type("Change").GetProperty("Name")!.PropertyType.Name);
        Assert.Equal("String", Kitchen.Type("Change").GetProperty("Plain")!.PropertyType.Name);
        Assert.Equal("String", Kitchen.Type("Both").GetProperty("Note")!.PropertyType.Name);
    }

    [Fact]
    public void What_only_one_side_sets_is_not_asked_of_the_other()
    {
        var read = Kitchen.Read("Both", """{"name":"a"}""");

        Assert.Null(read["Id"]);
        Assert.Null(read["Secret"]);
        Assert.Equal("""{"name":"a"}""", read.ToJson());
        Assert.Contains("'name'", Assert.ThrowsAny<Exception>(() => Kitchen.Read("Both", "{}")).Message, StringComparison.Ordinal);
    }
}
