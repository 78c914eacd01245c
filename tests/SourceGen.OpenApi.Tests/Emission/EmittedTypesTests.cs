using System.Text.Json;

namespace SourceGen.OpenApi.Tests;

public sealed class EmittedTypesTests
{
    private static Compiled Kitchen => Tests.Kitchen.Compiled;

    private const string Minimal = """{"id":"x","nullableRequired":null,"any":null,"list":[],"count":1,"day":"2026-01-12"}""";

    [Fact]
    public void Everything_compiles_without_a_warning() => Assert.Empty(Kitchen.Warnings);

    [Theory]
    [InlineData(Minimal)]
    [InlineData(
        """{"id":"x","nullableRequired":"y","any":{"a":[1]},"optionalAny":5,"list":["a","b"],"nullables":[1,null],"nested":[[1.5],[]],"map":{"a":1},"free":{"a":{}},"bare":{"b":1},"count":1,"big":9007199254740993,"ratio":0.5,"small":0.25,"price":"-0.00750","text32":"7","either":22,"flag":true,"textFlag":"false","day":"2026-01-12","at":"2026-01-12T09:31:00.000125Z","rfc":"Mon, 12 Jan 2026 09:31:00 +0000","unix":1768210260,"stamp":{"_seconds":1768210260,"_nanoseconds":5000},"anyTime":"2026-01-12T09:31:00Z","guid":"0f8fad5b-d9cb-469f-a165-70867728950e","link":"/a?b","bytes":"AQID","color":"dark_green","level":2,"mixed":1,"oldName":"o","class":"c","everything":"e","toString":"t","equalityContract":"q","clone":"k","reader":"r","writer":"w","state":"s","name":"n","value":"v","":"empty","+1":3,"na\"me\\\n":"odd","größe":"XL","inner":{"deep":[{"leaf":true}],"kind":"a"},"tags":[{"label":"l"}],"fixed":"always","self":{"id":"y","nullableRequired":null,"any":1,"list":[],"count":2,"day":"2026-01-13"},"old":"gone"}"""
    )]
    public void What_is_read_is_written_back_the_same(string json)
    {
        var read = Kitchen.Read("Everything", json);

        using var expected = JsonDocument.Parse(json);
        using var actual = JsonDocument.Parse(read.ToJson());
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), read.ToJson());
        Assert.Equal(read.Value, Kitchen.Read("Everything", read.ToJson()).Value);
        Assert.Equal(read.Value.GetHashCode(), Kitchen.Read("Everything", read.ToJson()).Value.GetHashCode());
    }

    [Fact]
    public void Serializing_by_way_of_system_text_json_is_the_same()
    {
        var read = Kitchen.Read("Everything", Minimal);

        var json = JsonSerializer.Serialize(read.Value, read.Value.GetType());

        Assert.Equal(read.ToJson(), json);
        Assert.Equal(read.Value, JsonSerializer.Deserialize(json, read.Value.GetType()));
    }

    [Fact]
    public void Members_are_of_the_types_that_the_document_means()
    {
        var type = Kitchen.Type("Everything");

        string Name(string member)
        {
            var property = type.GetProperty(member)!.PropertyType;
            return Nullable.GetUnderlyingType(property) is { } value ? value.Name + "?" : property.Name;
        }

        Assert.Equal("JsonElement", Name("Any"));
        Assert.Equal("JsonElement?", Name("OptionalAny"));
        Assert.Equal("Int32", Name("Count"));
        Assert.Equal("Int64?", Name("Big"));
        Assert.Equal("Double?", Name("Ratio"));
        Assert.Equal("Single?", Name("Small"));
        Assert.Equal("Decimal?", Name("Price"));
        Assert.Equal("Int32?", Name("Text32"));
        Assert.Equal("Int32?", Name("Either"));
        Assert.Equal("Boolean?", Name("TextFlag"));
        Assert.Equal("DateOnly", Name("Day"));
        Assert.Equal("DateTimeOffset?", Name("At"));
        Assert.Equal("DateTimeOffset?", Name("Stamp"));
        Assert.Equal("DateTimeOffset?", Name("AnyTime"));
        Assert.Equal("Guid?", Name("Guid"));
        Assert.Equal("Uri", Name("Link"));
        Assert.Equal("Byte[]", Name("Bytes"));
        Assert.Equal("Color?", Name("Color"));
        Assert.Equal("String", Name("Fixed"));
        Assert.Equal(typeof(IReadOnlyList<int?>), type.GetProperty("Nullables")!.PropertyType);
        Assert.Equal(typeof(IReadOnlyDictionary<string, long>), type.GetProperty("Map")!.PropertyType);
        Assert.Equal(typeof(IReadOnlyDictionary<string, JsonElement>), type.GetProperty("Bare")!.PropertyType);
    }

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("everything", "EverythingValue")]
    [InlineData("toString", "ToStringValue")]
    [InlineData("equalityContract", "EqualityContractValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("", "Empty")]
    [InlineData("größe", "Größe")]
    public void Names_that_cannot_be_are_made_safe(string wire, string name)
    {
        var json = Minimal.Insert(1, JsonSerializer.Serialize(wire) + ":\"text\",");

        Assert.Equal("text", Kitchen.Read("Everything", json)[name]);
    }

    [Theory]
    [InlineData("Page", "PageModel")]
    [InlineData("System", "SystemModel")]
    [InlineData("Test", "TestModel")]
    [InlineData("Message", "Message")]
    [InlineData("message", "Message2")]
    [InlineData("inner objects", "EverythingInner")]
    [InlineData("items of lists", "EverythingTag")]
    [InlineData("items of inner lists", "EverythingInnerDeepItem")]
    [InlineData("inner enums", "EverythingInnerKind")]
    [InlineData("inner objects of a part", "PartBox")]
    [InlineData("a schema that is called as another one's JSON code would be", "EverythingJson")]
    public void Types_have_the_names_that_their_places_suggest(string what, string name) =>
        Assert.True(Kitchen.Type(name).IsPublic || what.StartsWith("a schema", StringComparison.Ordinal), what);

    [Theory]
    [InlineData("""{"old_name":"x"}""")]
    [InlineData("""{"oldname":"x"}""")]
    [InlineData("""{"oldName":"x"}""")]
    [InlineData("""{"old\u004eame":"x"}""")]
    public void Aliases_and_escaped_names_are_read_into_the_same_member(string member) =>
        Assert.Equal("x", Kitchen.Read("Everything", Minimal.Insert(1, member[1..^1] + ","))["OldName"]);

    [Fact]
    public void Empty_text_is_absent_where_the_document_says_so()
    {
        var read = Kitchen.Read("Everything", Minimal.Insert(1, """ "blank":"","blankDate":"","class":"", """));

        Assert.Null(read["Blank"]);
        Assert.Null(read["BlankDate"]);
        Assert.Equal("", read["Class"]);
    }

    [Fact]
    public void A_number_may_stand_in_quotes() =>
        Assert.Equal(22, Kitchen.Read("Everything", Minimal.Insert(1, "\"either\":\"22\","))["Either"]);

    [Fact]
    public void Of_a_member_that_occurs_twice_the_last_one_counts() =>
        Assert.Equal("y", Kitchen.Read("Everything", Minimal.Insert(Minimal.Length - 1, ",\"id\":\"y\""))["Id"]);

    [Fact]
    public void Unlisted_members_are_passed_over_whatever_they_hold() =>
        Assert.Equal("x", Kitchen.Read("Everything", Minimal.Insert(1, """ "unlisted":{"a":[{"id":"no"}]}, """))["Id"]);

    [Fact]
    public void A_required_member_that_may_be_null_is_written_as_null() =>
        Assert.Contains("\"nullableRequired\":null", Kitchen.Read("Everything", Minimal).ToJson(), StringComparison.Ordinal);

    [Fact]
    public void A_recursive_type_holds_itself()
    {
        var tree = Kitchen.Read("Tree", """{"children":[{"children":[]},{}]}""");

        Assert.Equal("""{"children":[{"children":[]},{}]}""", tree.ToJson());
    }

    [Fact]
    public void A_recursive_type_in_text_without_end_is_a_failure_and_no_overflow()
    {
        var json = string.Concat(Enumerable.Repeat("{\"children\":[", 100_000));

        Assert.Equal("ApiFormatException", Assert.ThrowsAny<Exception>(() => Kitchen.Read("Tree", json)).GetType().Name);
    }

    [Fact]
    public void Members_that_the_document_does_not_name_are_kept_where_it_allows_them()
    {
        const string json = """{"known":"a","other":{"b":[1]},"null":null}""";

        var kept = Kitchen.Read("Kept", json);

        Assert.Equal(json, kept.ToJson());
        Assert.Equal(kept.Value, Kitchen.Read("Kept", json).Value);
        Assert.NotEqual(kept.Value, Kitchen.Read("Kept", """{"known":"a","other":{"b":[2]},"null":null}""").Value);
        Assert.Equal("""{"known":"a","x":1,"y":null}""", Kitchen.Read("KeptTyped", """{"known":"a","x":1,"y":null}""").ToJson());
        Assert.Null(Kitchen.Read("Kept", "{}")["AdditionalProperties"]);
    }

    [Fact]
    public void A_circle_of_lists_is_any_json() =>
        Assert.Contains(Kitchen.Problems, problem => problem.Id == DiagnosticIds.CircularReference);

    [Fact]
    public void Deprecated_members_and_types_warn_whoever_uses_them()
    {
        Assert.NotNull(Attribute.GetCustomAttribute(Kitchen.Type("Everything").GetProperty("Old")!, typeof(ObsoleteAttribute)));
        Assert.NotNull(Attribute.GetCustomAttribute(Kitchen.Type("Retired"), typeof(ObsoleteAttribute)));
    }

    [Fact]
    public void Nothing_from_the_document_gets_out_of_its_comment()
    {
        var text = Kitchen.Files["Test.Evil.g.cs"];

        Assert.Contains("&lt;/summary&gt; */", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)),
            line => Assert.StartsWith("///", line.Trim())
        );
    }
}
