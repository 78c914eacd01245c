using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SourceGen.OpenApi.Tests;

/// <summary>
/// No word of a document is dropped in silence: each changes what is generated, or is reported, or stands in <c>docs/compatibility.md</c> among those
/// that a client may leave out.
/// </summary>
public sealed partial class KeywordWalkTests
{
    private readonly Dictionary<string, GeneratorRun> _baselines = new(StringComparer.Ordinal);

    [Fact]
    public void Every_keyword_is_honoured_or_reported_or_listed_as_harmless()
    {
        var listed = Listed();
        var wrong = new List<string>();
        foreach (var row in Rows())
        {
            var isListed = listed.Contains((Dialect(row[0]), row[1], row[2]));
            var outcome = Outcome(row);
            if (outcome == "dropped" != isListed)
            {
                wrong.Add($"{row[0]} {row[1]} {row[2]}: {outcome}, {(isListed ? "but listed as without effect" : "and not listed")}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Schemas may hold words of others, as JSON Schema says: the walk sees that nobody reads them.</summary>
    [Fact]
    public void A_word_of_no_specification_is_reported_outside_schemas_and_seen_as_dropped_within()
    {
        Assert.Equal("reported", Outcome(["3.0.3", "Parameter", "furlongs", "5"]));
        Assert.Equal("reported", Outcome(["2.0", "Operation", "furlongs", "5"]));
        Assert.Equal("dropped", Outcome(["3.1.0", "Schema", "furlongs", "5"]));
    }

    /// <summary>What the documents of the walk have of themselves needs no row: without it they would be none.</summary>
    [Fact]
    public void The_walk_meets_every_keyword_that_is_read()
    {
        var walked = Rows().Select(static row => (Dialect(row[0]), row[1], row[2])).ToHashSet();
        var missing = new List<string>();
        foreach (var grammar in new[] { Grammar.OpenApi, Grammar.Swagger })
        {
            var dialect = grammar.IsSwagger ? "2.0" : "3";
            foreach (
                var kind in walked.Where(walk => walk.Item1 == dialect).Select(static walk => walk.Item2).Distinct(StringComparer.Ordinal)
            )
            {
                var at = Node(Base(grammar.IsSwagger ? "2.0" : "3.1.0"), KeywordWalk.PlaceOf(kind, grammar.IsSwagger));
                missing.AddRange(
                    grammar
                        .Members(Enum.Parse<NodeKind>(kind))!
                        .Keys.Where(name => !at.ContainsKey(name) && name != "$ref" && !walked.Contains((dialect, kind, name)))
                        .Where(name => !IsOfOtherDialect(grammar, kind, name))
                        .Select(name => $"{dialect} {kind} {name}")
                );
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>Swagger's schemas and parameters share the words of OpenAPI's schemas, which the walk meets there.</summary>
    private static bool IsOfOtherDialect(Grammar grammar, string kind, string name) =>
        grammar.IsSwagger && kind is "Schema" or "Parameter" or "Header" && Grammar.OpenApi.Members(NodeKind.Schema)!.ContainsKey(name)
        || (grammar.IsSwagger && kind is "PathItem" && Grammar.OpenApi.Members(NodeKind.PathItem)!.ContainsKey(name));

    private string Outcome(string[] row)
    {
        var isSwagger = row[0] == "2.0";
        var place = KeywordWalk.PlaceOf(row[1], isSwagger);
        var document = Base(row[0]);
        var holder = Node(document, place);
        if (row.Length > 4)
        {
            holder.Clear();
            foreach (var (name, value) in (JsonObject)JsonNode.Parse(row[4])!)
            {
                holder[name] = value?.DeepClone();
            }
        }

        var text = document.ToJsonString();
        if (!_baselines.TryGetValue(text, out var baseline))
        {
            _baselines[text] = baseline = GeneratorRun.Of(new ConsumerProject().WithDocument("walk.json", text));
        }

        holder[row[2]] = JsonNode.Parse(row[3]);
        var run = baseline.Next(project => project.WithDocument("walk.json", document.ToJsonString()));
        // A word may keep other complaints away; only new ones count.
        var known = baseline.Diagnostics.Select(static diagnostic => diagnostic.GetMessage()).ToHashSet(StringComparer.Ordinal);
        return run.Diagnostics.Any(diagnostic => !known.Contains(diagnostic.GetMessage())) ? "reported"
            : run.Files.SequenceEqual(baseline.Files) ? "dropped"
            : "honoured";
    }

    private static JsonObject Base(string version) =>
        (JsonObject)
            JsonNode.Parse(
                version == "2.0" ? KeywordWalk.Swagger : KeywordWalk.OpenApi.Replace("VERSION", version, StringComparison.Ordinal)
            )!;

    private static JsonObject Node(JsonNode document, string place)
    {
        foreach (var step in place.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            document =
                document is JsonArray ? document[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : document[step]!;
        }

        return document.AsObject();
    }

    private static IEnumerable<string[]> Rows() =>
        KeywordWalk.Table.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Split('|'));

    private static string Dialect(string version) => version == "2.0" ? version : "3";

    /// <summary>Rows of the table of words without effect: dialect, object, words.</summary>
    private static HashSet<(string Dialect, string Kind, string Keyword)> Listed()
    {
        var text = Repository.Read("docs/compatibility.md");
        var section = text[text.IndexOf("## Keywords without effect", StringComparison.Ordinal)..];
        return RowPattern()
            .Matches(section)
            .SelectMany(static row =>
                row.Groups["words"]
                    .Value.Split([',', ' ', '`'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => (row.Groups["dialect"].Value, row.Groups["kind"].Value, word))
            )
            .ToHashSet();
    }

    [GeneratedRegex(
        @"^\| (?<dialect>2\.0|3) \| (?<kind>\w+) \| (?<words>[^|]+) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex RowPattern();
}
