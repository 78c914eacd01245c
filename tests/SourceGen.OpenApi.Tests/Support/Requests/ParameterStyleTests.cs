using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>The table of style examples of the OpenAPI specification, row by row.</summary>
public sealed class ParameterStyleTests
{
    private static readonly string[] Colors = ["blue", "black", "brown"];

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, "", "blue", "blue,black,brown", "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, "", "blue", "blue,black,brown", "R=100,G=200,B=150")]
    public void Paths_are_written_as_the_specification_shows(
        object style,
        bool explode,
        string empty,
        string text,
        string array,
        string members
    )
    {
        var parameter = new RequestParameter(ParameterPlace.Path, "color") { Style = (ParameterStyle)style, Explode = explode };

        Assert.Equal(empty, ParameterWriter.PathText(parameter.Value("")));
        Assert.Equal(text, ParameterWriter.PathText(parameter.Value("blue")));
        Assert.Equal(array, ParameterWriter.PathText(List(parameter)));
        Assert.Equal(members, ParameterWriter.PathText(Members(parameter)));
    }

    [Theory]
    [InlineData(ParameterStyle.Form, false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, null, null, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, null, null, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, null, null, null, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void Queries_are_written_as_the_specification_shows(
        object style,
        bool explode,
        string? empty,
        string? text,
        string? array,
        string members
    )
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "color") { Style = (ParameterStyle)style, Explode = explode };

        AssertQuery(empty, parameter.Value(""));
        AssertQuery(text, parameter.Value("blue"));
        AssertQuery(array, List(parameter));
        AssertQuery(members, Members(parameter));
    }

    [Fact]
    public void Headers_and_cookies_have_their_own_form()
    {
        var request = new ApiRequest(TestTransport.List);
        request.Set(List(new RequestParameter(ParameterPlace.Header, "X-Colors")));
        request.Set(Members(new RequestParameter(ParameterPlace.Header, "X-Parts") { Explode = true }));
        request.Set(new RequestParameter(ParameterPlace.Cookie, "session").Value("a b;c"));
        request.Set(new RequestParameter(ParameterPlace.Cookie, "theme").Value("dark"));

        Assert.Equal(
            ["X-Colors: blue,black,brown", "X-Parts: R=100,G=200,B=150", "Cookie: session=a%20b%3Bc; theme=dark"],
            request.Headers.Select(header => header.Key + ": " + header.Value)
        );
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0b")]
    [InlineData("naïve")]
    public void A_header_value_that_no_header_can_carry_is_refused(string value)
    {
        var request = new ApiRequest(TestTransport.List);
        var parameter = new RequestParameter(ParameterPlace.Header, "X-Trace");

        var error = Assert.Throws<ArgumentException>(() => request.Set(parameter.Value(value)));
        Assert.Contains("X-Trace", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_sent_in_a_query_comes_back_out_of_it() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyString[]>(),
                ArbMap.Default.ArbFor<bool>(),
                (texts, explode) =>
                {
                    var items = texts.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get))).ToList();
                    var parameter = new RequestParameter(ParameterPlace.Query, "a b[]=&") { Explode = explode };
                    var pairs = ParameterWriter.Pairs(parameter.List(items, static (p, item) => p.Item(item)));
                    var values = pairs.Select(pair => pair.Encoded.Split('=')).ToList();
                    return values.All(pair => pair.Length == 2 && Uri.UnescapeDataString(pair[0]) == parameter.Name)
                        && values
                            .SelectMany(pair => pair[1].Split(','))
                            .Select(Uri.UnescapeDataString)
                            .SequenceEqual(items, StringComparer.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_sent_in_a_path_stays_in_its_segment() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyString>().Filter(text => text.Get is not ("." or "..")),
                text =>
                {
                    var request = new ApiRequest(new ApiOperation("get", HttpMethod.Get, "/a/{id}/b"));
                    request.Set(new RequestParameter(ParameterPlace.Path, "id").Value(text.Get));
                    return new Uri("https://x.example.com" + request.ToPathAndQuery()).Segments.Length == 4;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Commas_inside_values_are_told_from_those_between_them()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "tags") { Explode = false };

        AssertQuery("tags=a%2Cb,c", parameter.List(["a,b", "c"], static (p, item) => p.Item(item)));
    }

    [Fact]
    public void Reserved_characters_stay_where_the_document_allows_them_and_they_cut_nothing_off()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "path") { AllowReserved = true };

        AssertQuery("path=/a/b:c?d=(e);f%26g%23h%2Bi%25j%20k", parameter.Value("/a/b:c?d=(e);f&g#h+i%j k"));
        AssertQuery("path=%2F%zz".Replace("%zz", "%25zz", StringComparison.Ordinal), parameter.Value("%2F%zz"));
    }

    [Fact]
    public void Names_are_encoded_too()
    {
        AssertQuery("DateSent%3E=2026-01-31", new RequestParameter(ParameterPlace.Query, "DateSent>").Value(new DateOnly(2026, 1, 31)));
        AssertQuery("filter%5Bto%5D=%2B15558881111", new RequestParameter(ParameterPlace.Query, "filter[to]").Value("+15558881111"));
    }

    [Fact]
    public void Nested_objects_and_lists_have_a_place_in_deep_objects()
    {
        var parameter = new RequestParameter(ParameterPlace.Query, "f") { Style = ParameterStyle.DeepObject };
        var value = ParameterValue.FromJson(parameter, """{"a":{"b":[1,2]},"c":null,"d":true}"""u8.ToArray());

        AssertQuery("f%5Ba%5D%5Bb%5D=1&f%5Ba%5D%5Bb%5D=2&f%5Bd%5D=true", value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_would_change_the_path_is_refused(string value)
    {
        var request = new ApiRequest(new ApiOperation("get", HttpMethod.Get, "/messages/{id}"));
        var parameter = new RequestParameter(ParameterPlace.Path, "id");

        Assert.Throws<ArgumentException>(() => request.Set(parameter.Value(value)));
    }

    [Fact]
    public void A_path_value_cannot_leave_its_segment()
    {
        var request = new ApiRequest(new ApiOperation("get", HttpMethod.Get, "/messages/{id}/media"));
        request.Set(new RequestParameter(ParameterPlace.Path, "id").Value("../a?b#c/{id}"));

        Assert.Equal("/messages/..%2Fa%3Fb%23c%2F%7Bid%7D/media", request.ToPathAndQuery());
    }

    private static ParameterValue List(RequestParameter parameter) => parameter.List(Colors, static (p, item) => p.Item(item));

    private static ParameterValue Members(RequestParameter parameter) =>
        ParameterValue.FromJson(parameter, Encoding.UTF8.GetBytes("""{"R":100,"G":200,"B":150}"""));

    private static void AssertQuery(string? expected, ParameterValue value)
    {
        if (expected is not null)
        {
            Assert.Equal(expected, string.Join('&', ParameterWriter.Pairs(value).Select(pair => pair.Encoded)));
        }
    }
}
