namespace SourceGen.OpenApi.Tests;

public sealed class EmittedUnionTests
{
    private static Compiled Kitchen => Tests.Kitchen.Compiled;

    [Theory]
    [InlineData("""{"kind":"round","radius":1}""", "Circle")]
    [InlineData("""{"radius":1,"kind":"circle"}""", "Circle")]
    [InlineData("""{"kind":"Square","side":2}""", "Square")]
    [InlineData("""{"kind":"hexagon","sides":6}""", "JsonElement")]
    [InlineData("""{"radius":1}""", "JsonElement")]
    [InlineData("5", "JsonElement")]
    public void A_discriminator_tells_which_type_an_object_is(string json, string type) => AssertReads("Shape", json, type);

    [Theory]
    [InlineData("""{"first":"a"}""", "ByMembersPerson")]
    [InlineData("""{"first":"a","last":"b"}""", "ByMembersPerson")]
    [InlineData("""{"company":"a"}""", "ByMembersCompany")]
    [InlineData("""{"other":"a"}""", "ByMembersLoose")]
    [InlineData("""{"last":"b","other":"a"}""", "ByMembersLoose")]
    public void Without_a_discriminator_the_members_tell(string json, string type) => AssertReads("ByMembers", json, type);

    [Theory]
    [InlineData("""{"dir":"up","by":1}""", "ByConstantUp")]
    [InlineData("""{"by":1,"dir":"down"}""", "ByConstantDown")]
    [InlineData("""{"dir":"left"}""", "JsonElement")]
    public void A_constant_member_is_as_good_as_a_discriminator(string json, string type) => AssertReads("ByConstant", json, type);

    [Theory]
    [InlineData("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "Guid")]
    [InlineData("\"text\"", "String")]
    [InlineData("7", "Int64")]
    [InlineData("true", "Boolean")]
    [InlineData("""["a"]""", "String[]")]
    [InlineData("""{"a":"b"}""", "JsonMap`1")]
    [InlineData("""{"a":1}""", "JsonElement")]
    public void Single_values_tell_by_their_kind(string json, string type) => AssertReads("Scalars", json, type);

    [Theory]
    [InlineData("\"a\"", "String")]
    [InlineData("""["a","b"]""", "List`1")]
    public void A_list_of_types_is_a_union_too(string json, string type) => AssertReads("TextOrList", json, type);

    [Fact]
    public void A_case_is_reached_by_its_name_and_others_are_null()
    {
        var circle = Kitchen.Read("Shape", """{"kind":"round","radius":1.5}""");

        Assert.Equal(1.5, circle.Member("AsCircle")["Radius"]);
        Assert.Null(circle["AsSquare"]);
        Assert.Null(circle["AsUnknown"]);
    }

    [Fact]
    public void A_case_converts_to_the_union()
    {
        var circle = Kitchen.Read("Circle", """{"kind":"round"}""").Value;

        var shape = Kitchen.Type("Shape").GetMethod("op_Implicit", [circle.GetType()])!.Invoke(null, [circle])!;

        Assert.Same(circle, new Emitted(shape)["AsCircle"]);
    }

    private static void AssertReads(string union, string json, string type)
    {
        var read = Kitchen.Read(union, json);

        Assert.Equal(type, read["Value"]!.GetType().Name);
        Assert.Equal(
            json.Replace("\"radius\":1,\"kind\":\"circle\"", "\"kind\":\"circle\",\"radius\":1", StringComparison.Ordinal)
                .Replace("\"by\":1,\"dir\":\"down\"", "\"dir\":\"down\",\"by\":1", StringComparison.Ordinal),
            read.ToJson()
        );
        Assert.Equal(read.Value, Kitchen.Read(union, json).Value);
        Assert.Equal(read.Value.GetHashCode(), Kitchen.Read(union, json).Value.GetHashCode());
    }
}
