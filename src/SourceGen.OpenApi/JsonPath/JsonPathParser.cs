namespace SourceGen.OpenApi;

/// <summary>Reads a JSONPath query as RFC 9535 defines it.</summary>
internal sealed class JsonPathParser
{
    /// <summary>Filters within filters: far beyond what anybody writes, and far below what the stack holds.</summary>
    private const int MaximumDepth = 64;

    private readonly JsonPathScanner _scanner;
    private int _depth;

    private JsonPathParser(JsonPathScanner scanner) => _scanner = scanner;

    /// <summary>The query that a text is.</summary>
    /// <exception cref="JsonPathException">The text is not a query.</exception>
    public static JsonPathQuery Parse(string text)
    {
        var scanner = new JsonPathScanner(text);
        scanner.Expect("$");
        var query = new JsonPathQuery(IsRelative: false, new JsonPathParser(scanner).Segments());
        return scanner.IsAtEnd ? query : throw scanner.Unexpected("'.' or '['");
    }

    /// <summary>The segments after <c>$</c> or <c>@</c>.</summary>
    internal List<JsonPathSegment> Segments()
    {
        var segments = new List<JsonPathSegment>();
        while (true)
        {
            if (_scanner.TakeAfterBlanks(".."))
            {
                segments.Add(new JsonPathSegment(IsDescendant: true, _scanner.Take("[") ? Bracketed() : [Shorthand()]));
            }
            else if (_scanner.TakeAfterBlanks("."))
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, [Shorthand()]));
            }
            else if (_scanner.TakeAfterBlanks("["))
            {
                segments.Add(new JsonPathSegment(IsDescendant: false, Bracketed()));
            }
            else
            {
                return segments;
            }
        }
    }

    /// <summary>Reads what may hold itself, so deep and no deeper.</summary>
    internal T Nested<T>(Func<T> read)
    {
        if (++_depth > MaximumDepth)
        {
            throw new JsonPathException($"the query is nested more than {MaximumDepth} deep", _scanner.Position);
        }

        var result = read();
        _depth--;
        return result;
    }

    private JsonPathSelector Shorthand() => _scanner.Take("*") ? new WildcardSelector() : new NameSelector(_scanner.MemberName());

    private List<JsonPathSelector> Bracketed()
    {
        var selectors = new List<JsonPathSelector>();
        do
        {
            _scanner.SkipBlanks();
            selectors.Add(Selector());
            _scanner.SkipBlanks();
        } while (_scanner.Take(","));

        _scanner.Expect("]");
        return selectors;
    }

    private JsonPathSelector Selector()
    {
        if (_scanner.Current is '\'' or '"')
        {
            return new NameSelector(_scanner.Quoted());
        }

        if (_scanner.Take("*"))
        {
            return new WildcardSelector();
        }

        if (_scanner.Take("?"))
        {
            _scanner.SkipBlanks();
            return new FilterSelector(Nested(new JsonPathFilterParser(this, _scanner).Condition));
        }

        long? start = _scanner.Current == ':' ? null : _scanner.Integer();
        return _scanner.TakeAfterBlanks(":") ? Slice(start) : new IndexSelector(start!.Value);
    }

    private SliceSelector Slice(long? start)
    {
        var end = Bound();
        return new SliceSelector(start, end, _scanner.TakeAfterBlanks(":") ? Bound() ?? 1 : 1);
    }

    private long? Bound()
    {
        _scanner.SkipBlanks();
        return _scanner.Current is '-' or (>= '0' and <= '9') ? _scanner.Integer() : null;
    }
}
