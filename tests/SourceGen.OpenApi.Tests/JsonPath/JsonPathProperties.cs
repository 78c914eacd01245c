using System.Globalization;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Random queries over random trees, compared with a second implementation that is as plain as can be.</summary>
public sealed class JsonPathProperties
{
    private static readonly string[] Names = ["a", "b", "c d", "é"];

    /// <summary>A query as text, and what it means: nodes to nodes, each with its pointer.</summary>
    private sealed record Meaning(string Text, Func<Place, IEnumerable<Place>> Of);

    private readonly record struct Place(string Pointer, JsonNode? Value);

    [Fact]
    public void Results_are_those_of_a_plain_implementation()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var dice = new Dice(seed);
            var tree = Tree(dice, 4);
            var query = Query(dice);
            var expected = query.Of(new Place("", tree)).Select(static place => place.Pointer);

            var actual = new JsonPathEvaluator(tree, CancellationToken.None).Select(JsonPathParser.Parse("$" + query.Text));

            Assert.True(
                expected.SequenceEqual(actual.Select(static node => node.Pointer), StringComparer.Ordinal),
                $"seed {seed}: ${query.Text} over {tree?.ToJsonString() ?? "null"}"
            );
        }
    }

    private static JsonNode? Tree(Dice dice, int depth) =>
        dice.Number(0, depth > 0 ? 6 : 3) switch
        {
            0 => null,
            1 => JsonValue.Create((long)dice.Number(-2, 3)),
            2 => JsonValue.Create(dice.Of("x", "yy", "")),
            3 => JsonValue.Create(dice.In(50)),
            4 => Dice.List(dice.Number(0, 4), () => Tree(dice, depth - 1)),
            _ => new JsonObject(dice.Some(Names, dice.Number(0, 4)).Select(name => KeyValuePair.Create(name, Tree(dice, depth - 1)))),
        };

    private static Meaning Query(Dice dice)
    {
        var segments = Enumerable.Range(0, dice.Number(1, 3)).Select(_ => Segment(dice, canFilter: true)).ToList();
        return Chain(segments);
    }

    private static Meaning Chain(List<Meaning> segments) =>
        new(
            string.Concat(segments.Select(static segment => segment.Text)),
            start => segments.Aggregate((IEnumerable<Place>)[start], static (places, segment) => places.SelectMany(segment.Of))
        );

    private static Meaning Segment(Dice dice, bool canFilter)
    {
        var selectors = Enumerable.Range(0, dice.Number(1, 2)).Select(_ => Selector(dice, canFilter)).ToList();
        var text = "[" + string.Join(dice.Of(",", " , "), selectors.Select(static selector => selector.Text)) + "]";
        IEnumerable<Place> All(Place place) => selectors.SelectMany(selector => selector.Of(place));
        return dice.In(25) ? new Meaning(".." + text, place => Deep(place).SelectMany(All)) : new Meaning(text, All);
    }

    private static IEnumerable<Place> Deep(Place place) => [place, .. Children(place).SelectMany(Deep)];

    private static IEnumerable<Place> Children(Place place) =>
        place.Value switch
        {
            JsonObject map => map.Select(member => new Place(JsonPointerText.Child(place.Pointer, member.Key), member.Value)),
            JsonArray list => list.Select((item, index) => new Place(JsonPointerText.Child(place.Pointer, index), item)),
            _ => [],
        };

    private static Meaning Selector(Dice dice, bool canFilter)
    {
        switch (dice.Number(0, canFilter ? 4 : 3))
        {
            case 0:
                var name = dice.Of(Names);
                return new Meaning($"'{name}'", place => Children(place).Where(child => place.Value is JsonObject && Last(child) == name));
            case 1:
                return new Meaning("*", Children);
            case 2:
                var index = dice.Number(-3, 3);
                return new Meaning(
                    index.ToString(CultureInfo.InvariantCulture),
                    place => Sliced(place, index, index == -1 ? null : index + 1, 1)
                );
            case 3:
                int? start = dice.In(50) ? dice.Number(-3, 3) : null;
                int? end = dice.In(50) ? dice.Number(-3, 3) : null;
                var step = dice.Of(1, 2, -1, -2, 0);
                return new Meaning(
                    string.Create(CultureInfo.InvariantCulture, $"{start}:{end}:{step}"),
                    place => Sliced(place, start, end, step)
                );
            default:
                var (text, holds) = Condition(dice, 2);
                return new Meaning("?" + text, place => Children(place).Where(holds));
        }
    }

    private static string Last(Place place) => JsonPointerText.Unescape(place.Pointer[(place.Pointer.LastIndexOf('/') + 1)..]);

    /// <summary>What Python does with a list.</summary>
    private static IEnumerable<Place> Sliced(Place place, int? start, int? end, int step)
    {
        if (place.Value is not JsonArray list || step == 0)
        {
            yield break;
        }

        var children = Children(place).ToList();
        var picked = Enumerable.Range(0, list.Count).ToList();
        var low = step > 0 ? start : end + 1;
        var high = step > 0 ? end : start + 1;
        // An end of -1 going down, and a start of -1, lie behind the last item and not before the first.
        var from = low is null ? 0 : Normal(step > 0 ? low.Value : end!.Value, list.Count) + (step > 0 ? 0 : 1);
        var to = high is null ? list.Count : Normal(step > 0 ? high.Value : start!.Value, list.Count) + (step > 0 ? 0 : 1);
        picked = picked.FindAll(i => i >= from && i < to);
        if (step < 0)
        {
            picked.Reverse();
        }

        for (var i = 0; i < picked.Count; i += Math.Abs(step))
        {
            yield return children[picked[i]];
        }
    }

    private static int Normal(int index, int count) => index < 0 ? index + count : index;

    private static (string Text, Func<Place, bool> Holds) Condition(Dice dice, int depth)
    {
        switch (depth == 0 ? dice.Number(0, 1) : dice.Number(0, 4))
        {
            case 0:
                var query = Chain([Segment(dice, canFilter: false)]);
                return ("@" + query.Text, place => query.Of(place).Any());
            case 1:
                var name = dice.Of(Names);
                var number = dice.Number(-2, 3);
                var text = dice.Of("==", "!=", "<", "<=", ">", ">=");
                return (
                    string.Create(CultureInfo.InvariantCulture, $"@['{name}'] {text} {number}"),
                    place => Compares(place, name, text, number)
                );
            case 2:
                var (inner, isInner) = Condition(dice, depth - 1);
                return ($"!({inner})", place => !isInner(place));
            case var kind:
                var (left, isLeft) = Condition(dice, depth - 1);
                var (right, isRight) = Condition(dice, depth - 1);
                return kind == 3
                    ? ($"({left} && {right})", place => isLeft(place) && isRight(place))
                    : ($"({left} || {right})", place => isLeft(place) || isRight(place));
        }
    }

    private static bool Compares(Place place, string name, string comparison, int number)
    {
        int? value = place.Value is JsonObject map && map[name] is JsonValue one && one.TryGetValue(out long found) ? (int)found : null;
        return comparison switch
        {
            "==" => value == number,
            "!=" => value != number,
            "<" => value < number,
            "<=" => value <= number,
            ">" => value > number,
            _ => value >= number,
        };
    }
}
