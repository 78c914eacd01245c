using System.Text;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>A reader of RFC 4180, apart from the writer that it checks. Nothing between commas is null; quotes make the empty text.</summary>
internal static class CsvRecords
{
    public static List<List<string?>> Read(string text)
    {
        var records = new List<List<string?>>();
        var record = new List<string?>();
        for (var at = 0; at < text.Length; )
        {
            record.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            Assert.True(at < text.Length, "the last line is not whole");
            if (text[at] == '\n')
            {
                records.Add(record);
                record = [];
            }
            else
            {
                Assert.Equal(',', text[at]);
                if (text[at + 1] == '\n')
                {
                    // A comma at the end of the line: one more field, a null.
                    record.Add(null);
                    records.Add(record);
                    record = [];
                    at++;
                }
            }

            at++;
        }

        Assert.Empty(record);
        return records;
    }

    private static string? Plain(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\n'))
        {
            Assert.NotEqual('"', text[at]);
            at++;
        }

        return at == start ? null : text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            if (text[at] == '"')
            {
                at++;
            }

            value.Append(text[at]);
        }

        at++;
        return value.ToString();
    }
}
