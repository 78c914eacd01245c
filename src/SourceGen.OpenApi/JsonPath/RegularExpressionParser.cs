namespace SourceGen.OpenApi;

/// <summary>Makes an automaton of a pattern.</summary>
internal sealed class RegularExpressionParser
{
    private const int MaximumStates = 20_000;
    private const int MaximumDepth = 64;
    private const string Special = "()*+.?[\\]{|}";

    private readonly string _pattern;
    private readonly List<RegularState> _states = [];
    private int _at;
    private int _depth;

    private RegularExpressionParser(string pattern) => _pattern = pattern;

    /// <summary>A piece of the automaton: where it begins, and the state that leads on from it.</summary>
    private readonly record struct Fragment(int Start, RegularState End);

    /// <summary>The states, the first of which is the start; null when the pattern is not one, or larger than anybody writes.</summary>
    public static RegularState[]? Parse(string pattern)
    {
        var parser = new RegularExpressionParser(pattern);
        var entry = parser.Add(new RegularState());
        if (parser.Alternatives() is not { } whole || parser._at < pattern.Length)
        {
            return null;
        }

        parser._states[entry].Next = whole.Start;
        whole.End.Next = parser.Add(new RegularState { IsEnd = true });
        return [.. parser._states];
    }

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private bool IsAtEnd => _at >= _pattern.Length;

    private int Add(RegularState state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }

    private Fragment? Alternatives()
    {
        if (++_depth > MaximumDepth || Sequence() is not { } first)
        {
            return null;
        }

        while (!IsAtEnd && Current == '|')
        {
            _at++;
            if (Sequence() is not { } second)
            {
                return null;
            }

            first = Either(first, second);
        }

        _depth--;
        return first;
    }

    private Fragment Either(Fragment first, Fragment second)
    {
        var end = new RegularState();
        var last = Add(end);
        first.End.Next = last;
        second.End.Next = last;
        return new Fragment(Add(new RegularState { Next = first.Start, Other = second.Start }), end);
    }

    private Fragment Empty()
    {
        var state = new RegularState();
        return new Fragment(Add(state), state);
    }

    private Fragment? Sequence()
    {
        var whole = Empty();
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            if (Piece() is not { } piece)
            {
                return null;
            }

            whole = Then(whole, piece);
        }

        return whole;
    }

    private static Fragment Then(Fragment first, Fragment second)
    {
        first.End.Next = second.Start;
        return new Fragment(first.Start, second.End);
    }

    private Fragment? Piece()
    {
        var start = _at;
        if (Atom() is not { } atom)
        {
            return null;
        }

        if (Quantifier() is not var (least, most))
        {
            return null;
        }

        if (least == 1 && most == 1)
        {
            return atom;
        }

        var end = _at;
        var whole = Empty();
        // Each time it may stand is a copy of its own; the last one of an open number leads back to itself.
        for (var i = 0; i < Math.Max(most ?? least + 1, 1); i++)
        {
            _at = start;
            if ((i == 0 ? atom : Atom()) is not { } copy || _states.Count > MaximumStates)
            {
                return null;
            }

            var isLoop = most is null && i == least;
            whole = Then(
                whole,
                isLoop ? Loop(copy)
                    : i >= least ? Optional(copy)
                    : copy
            );
        }

        _at = end;
        return most == 0 ? Empty() : whole;
    }

    private Fragment Optional(Fragment inner) => Either(inner, Empty());

    private Fragment Loop(Fragment inner)
    {
        var end = new RegularState();
        var branch = Add(new RegularState { Next = inner.Start, Other = Add(end) });
        inner.End.Next = branch;
        return new Fragment(branch, end);
    }

    /// <summary>How often a piece may stand; null for a quantifier that is not one.</summary>
    private (int Least, int? Most)? Quantifier()
    {
        switch (IsAtEnd ? '\0' : Current)
        {
            case '*':
                _at++;
                return (0, null);
            case '+':
                _at++;
                return (1, null);
            case '?':
                _at++;
                return (0, 1);
            case '{':
                _at++;
                break;
            default:
                return (1, 1);
        }

        if (Count() is not { } least)
        {
            return null;
        }

        int? most = least;
        if (Current == ',')
        {
            _at++;
            most = Count();
        }

        if (IsAtEnd || _pattern[_at++] != '}' || most < least)
        {
            return null;
        }

        return (least, most);
    }

    private int? Count()
    {
        var start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        return
            _at > start
            && int.TryParse(
                _pattern.Substring(start, _at - start),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var count
            )
            ? Math.Min(count, MaximumStates)
            : null;
    }

    private Fragment? Atom()
    {
        if (Current == '(' && !IsAtEnd)
        {
            _at++;
            var inner = Alternatives();
            return inner is not null && !IsAtEnd && _pattern[_at++] == ')' ? inner : null;
        }

        // The RFC's grammar has no anchors; its compliance tests take these two for what they are everywhere else.
        if (Current is '^' or '$')
        {
            var anchor = new RegularState { Anchor = _pattern[_at++] };
            return new Fragment(Add(anchor), anchor);
        }

        if (CharacterClassParser.Read(_pattern, ref _at, Special) is not { } set)
        {
            return null;
        }

        var state = new RegularState { Class = set };
        return new Fragment(Add(state), state);
    }
}
