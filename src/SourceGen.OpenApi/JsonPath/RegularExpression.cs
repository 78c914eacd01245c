using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>
/// A regular expression that means the same everywhere (I-Regexp, RFC 9485). It is matched by walking all alternatives at once, so that the work grows
/// with the lengths of text and expression and no pattern can run away.
/// </summary>
internal sealed class RegularExpression
{
    private readonly RegularState[] _states;

    private RegularExpression(RegularState[] states) => _states = states;

    /// <summary>The expression; null when the pattern is none.</summary>
    public static RegularExpression? TryParse(string pattern) =>
        RegularExpressionParser.Parse(pattern) is { } states ? new RegularExpression(states) : null;

    /// <summary>True when the whole text matches, or some part of it.</summary>
    public bool Matches(string text, bool isWhole, Action<int> spend)
    {
        var current = new List<int>();
        var next = new List<int>();
        var marks = new int[_states.Length];
        var generation = 1;
        var isFound = Add(0, current, marks, generation, isStart: true, isEnd: text.Length == 0);
        for (var i = 0; i < text.Length && !(isFound && !isWhole); )
        {
            spend(current.Count + 1);
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            var scalar = length == 2 ? char.ConvertToUtf32(text, i) : text[i];
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            i += length;
            generation++;
            isFound = false;
            foreach (var state in current)
            {
                if (_states[state].Class is { } set && set.Contains(scalar, category))
                {
                    isFound |= Add(_states[state].Next, next, marks, generation, isStart: false, isEnd: i == text.Length);
                }
            }

            if (!isWhole)
            {
                isFound |= Add(0, next, marks, generation, isStart: false, isEnd: i == text.Length);
            }

            (current, next) = (next, current);
            next.Clear();
        }

        return isFound;
    }

    /// <summary>Adds a state and all that it leads to without a character; true when the end is among them.</summary>
    private bool Add(int first, List<int> states, int[] marks, int generation, bool isStart, bool isEnd)
    {
        var isMatch = false;
        var open = new Stack<int>();
        open.Push(first);
        while (open.Count > 0)
        {
            var state = open.Pop();
            if (marks[state] == generation)
            {
                continue;
            }

            marks[state] = generation;
            var reached = _states[state];
            isMatch |= reached.IsEnd;
            if (reached.Class is not null)
            {
                states.Add(state);
                continue;
            }

            if ((reached.Anchor == '^' && !isStart) || (reached.Anchor == '$' && !isEnd))
            {
                continue;
            }

            if (reached.Next >= 0)
            {
                open.Push(reached.Next);
            }

            if (reached.Other >= 0)
            {
                open.Push(reached.Other);
            }
        }

        return isMatch;
    }
}

/// <summary>A state of the automaton: it takes a character of its class, or leads on to one or two others.</summary>
internal sealed class RegularState
{
    public CharacterClass? Class { get; init; }

    public int Next { get; set; } = -1;

    public int Other { get; set; } = -1;

    public bool IsEnd { get; init; }

    /// <summary><c>^</c> for a state that only the start of the text passes, <c>$</c> for one that only its end passes.</summary>
    public char Anchor { get; init; }
}

/// <summary>A set of characters.</summary>
internal sealed class CharacterClass(bool isNegated)
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<(string Category, bool IsNegated)> _categories = [];

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void Add(string category, bool isNegatedCategory) => _categories.Add((category, isNegatedCategory));

    public bool Contains(int scalar, UnicodeCategory category) =>
        isNegated
        != (
            _ranges.Exists(range => scalar >= range.First && scalar <= range.Last)
            || _categories.Exists(one => one.IsNegated != UnicodeCategories.IsIn(category, one.Category))
        );
}
