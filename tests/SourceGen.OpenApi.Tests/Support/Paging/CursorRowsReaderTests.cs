using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

public sealed class CursorRowsReaderTests
{
    [Theory]
    [InlineData("/date")]
    [InlineData("/at/time")]
    [InlineData("/list/1")]
    [InlineData("/with~1slash")]
    public void A_position_is_found_wherever_it_stands_in_a_row(string field)
    {
        const string Row1 =
            """{"id":"a","date":"2024-05-24T17:44:46.5Z","at":{"time":"2024-05-24T17:44:46.5Z"},"list":[0,"2024-05-24T17:44:46.5Z"],"with/slash":"2024-05-24T17:44:46.5Z"}""";
        const string Row2 =
            """{"with/slash":"2024-05-24T17:44:45Z","list":[{"date":1},"2024-05-24T17:44:45Z"],"at":{"other":{},"time":"2024-05-24T17:44:45Z"},"date":"2024-05-24T17:44:45Z","id":"b"}""";

        var rows = Read($$"""{"next":null,"rows":[{{Row1}},{{Row2}}],"total":2}""", field);

        Assert.Equal([1716572686L, 1716572685L], rows.Values.Select(static value => value!.Value.Whole));
        Assert.Equal(("2024-05-24T17:44:45Z", "2024-05-24T17:44:46.5Z"), (rows.LowestText, rows.HighestText));
        Assert.Equal("2024-05-24T17:44:45Z", rows.LastText);
        Assert.Equal([(RowIdentity)"a", (RowIdentity)"b"], rows.Identities);
    }

    [Fact]
    public void Rows_without_a_position_or_with_a_strange_one_do_not_disturb_the_others()
    {
        var rows = Read(
            """{"rows":[{"id":"a"},{"id":"b","date":null},{"id":"c","date":{"x":[1,2]}},{"id":"d","date":"soon"},{"id":"e","date":1716572685.25},{"id":"f","date":"2024-05-24T17:44:4\u0036Z"}]}""",
            "/date"
        );

        Assert.Equal([null, null, null, null, 1716572685L, 1716572686L], rows.Values.Select(static value => value?.Whole));
        Assert.Equal("1716572685.25", rows.LowestText);
        Assert.Equal("2024-05-24T17:44:46Z", rows.HighestText);
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        var rows = Read("\uFEFF" + """{"rows":[{"id":"a","date":"2024-05-24T17:44:46Z"}]}""", "/date");

        Assert.Equal("2024-05-24T17:44:46Z", rows.LastText);
    }

    [Fact]
    public void A_row_that_nothing_names_is_named_by_its_text()
    {
        var rows = Read("""{"rows":[{"date":"2024-05-24"},{"date":"2024-05-25"},{"date":"2024-05-24"}]}""", "/date");

        Assert.Equal(rows.Identities[0], rows.Identities[2]);
        Assert.NotEqual(rows.Identities[0], rows.Identities[1]);
    }

    private static CursorRows<RowPage, Row> Read(string json, string field)
    {
        var paging = new CursorPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            ItemsPointer = "/rows",
            Sources = [new CursorSource("", field)],
            To = RequestSlot.Query("before"),
            Identity = static row => row.Id,
        };
        return new CursorRowsReader<RowPage, Row>(paging, field).Read(Encoding.UTF8.GetBytes(json), new JsonReadState());
    }
}
