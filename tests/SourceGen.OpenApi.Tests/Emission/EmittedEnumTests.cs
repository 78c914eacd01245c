using System.Text.Json;

namespace SourceGen.OpenApi.Tests;

public sealed class EmittedEnumTests
{
    private static Compiled Kitchen => Tests.Kitchen.Compiled;

    [Theory]
    [InlineData("red", "Red")]
    [InlineData("dark_green", "DarkGreen")]
    [InlineData("", "Empty")]
    [InlineData("RED", "Red2")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("wire", "WireValue")]
    [InlineData("value", "ValueValue")]
    [InlineData("<", "LessThan")]
    [InlineData("a\"b\n", "AB")]
    public void Each_listed_value_has_a_name_and_a_constant(string wire, string name)
    {
        var color = Kitchen.Type("Color");

        Assert.Equal(wire, color.GetProperty(name)!.GetValue(null)!.ToString());
        Assert.Equal(wire, color.GetNestedType("Wire")!.GetField(name)!.GetRawConstantValue());
        Assert.Equal(color.GetProperty(name)!.GetValue(null), Read("Color", JsonSerializer.Serialize(wire)).Value);
    }

    [Fact]
    public void A_value_that_is_not_listed_is_kept_as_it_came()
    {
        var mauve = Read("Color", "\"mauve\"");

        Assert.Equal(false, mauve["IsKnown"]);
        Assert.Equal("mauve", mauve["Value"]);
        Assert.Equal("\"mauve\"", mauve.ToJson());
        Assert.Equal(true, Read("Color", "\"red\"")["IsKnown"]);
    }

    [Fact]
    public void The_default_value_is_empty_text()
    {
        var none = Activator.CreateInstance(Kitchen.Type("Level"))!;

        Assert.Equal("", new Emitted(Activator.CreateInstance(Kitchen.Type("Color"))!)["Value"]);
        Assert.Equal("0", none.ToString());
    }

    [Fact]
    public void Equal_texts_are_equal_values_however_they_came_about()
    {
        var color = Kitchen.Type("Color");
        var made = Activator.CreateInstance(color, string.Concat("r", "ed"))!;

        Assert.Equal(color.GetProperty("Red")!.GetValue(null), made);
        Assert.Equal(color.GetProperty("Red")!.GetValue(null)!.GetHashCode(), made.GetHashCode());
        Assert.NotEqual(color.GetProperty("Red")!.GetValue(null), color.GetProperty("DarkGreen")!.GetValue(null));
    }

    [Fact]
    public void Known_values_are_read_without_an_allocation()
    {
        var first = (string)Read("Color", "\"dark_green\"")["Value"]!;
        var second = (string)Read("Color", "\"dark_green\"")["Value"]!;

        Assert.Same(first, second);
    }

    [Theory]
    [InlineData("1", "Value1", true)]
    [InlineData("-3", "Minus3", true)]
    [InlineData("7", null, false)]
    public void Integer_values_are_numbers(string json, string? name, bool isKnown)
    {
        var level = Read("Level", json);

        Assert.Equal(isKnown, level["IsKnown"]);
        Assert.Equal(json, level.ToJson());
        Assert.Equal(name is null, name is null || !Kitchen.Type("Level").GetProperty(name)!.GetValue(null)!.Equals(level.Value));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2.5")]
    [InlineData("\"auto\"")]
    [InlineData("\"other\"")]
    public void Values_of_both_kinds_are_written_as_they_were_read(string json) => Assert.Equal(json, Read("Mixed", json).ToJson());

    [Fact]
    public void Text_beside_an_enum_is_the_enum()
    {
        Assert.True(Kitchen.Type("OpenColor").IsValueType);
        Assert.NotNull(Kitchen.Type("OpenColor").GetProperty("X"));
    }

    private static Emitted Read(string type, string json) => Kitchen.Read(type, json);
}
