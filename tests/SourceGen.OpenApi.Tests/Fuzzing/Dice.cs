using System.Text.Json.Nodes;

namespace SourceGen.OpenApi.Tests;

/// <summary>Chance that a number brings back: everything that one document is made of is drawn from it, in order.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool In(int percent) => _random.Next(100) < percent;

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Number(int low, int high) => _random.Next(low, high + 1);

    public T Of<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>So many different ones of the values, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> values, int count)
    {
        var chosen = Enumerable.Range(0, values.Count).ToArray();
        _random.Shuffle(chosen);
        return [.. chosen.Take(count).Order().Select(index => values[index])];
    }

    /// <summary>A list of so many made values.</summary>
    public static JsonArray List(int count, Func<JsonNode?> make)
    {
        var list = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            list.Add(make());
        }

        return list;
    }
}
