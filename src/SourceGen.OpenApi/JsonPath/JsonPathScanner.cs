using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>The characters of a query and the tokens that they make.</summary>
internal sealed class JsonPathScanner(string text)
{
    /// <summary>The largest integer that all implementations of JSON agree on (I-JSON).</summary>
    private const long MaximumInteger = 9007199254740991;

    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The character at the position; <c>\0</c> at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int offset) => Position + offset < text.Length ? text[Position + offset] : '\0';

    public JsonPathException Unexpected(string expected) =>
        new(IsAtEnd ? $"{expected} expected at the end" : $"{expected} expected in place of '{Current}'", Position);

    public void Advance(int count = 1) => Position += count;

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r' && !IsAtEnd)
        {
            Position++;
        }
    }

    /// <summary>Takes a token where it stands.</summary>
    public bool Take(string token)
    {
        if (string.CompareOrdinal(text, Position, token, 0, token.Length) != 0)
        {
            return false;
        }

        Position += token.Length;
        return true;
    }

    /// <summary>Takes a token after blanks; where it does not follow, the blanks stay too.</summary>
    public bool TakeAfterBlanks(string token)
    {
        var start = Position;
        SkipBlanks();
        if (Take(token))
        {
            return true;
        }

        Position = start;
        return false;
    }

    public void Expect(string token)
    {
        if (!Take(token))
        {
            throw Unexpected($"'{token}'");
        }
    }

    public bool IsAtNameStart => Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    /// <summary>A member's name without quotes.</summary>
    public string MemberName()
    {
        if (!IsAtNameStart)
        {
            throw Unexpected("a name");
        }

        var start = Position;
        while (!IsAtEnd && (IsAtNameStart || Current is >= '0' and <= '9'))
        {
            Position++;
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>A word of lower-case letters, digits and underscores: the name of a function or a literal.</summary>
    public string Word()
    {
        var start = Position;
        while (!IsAtEnd && (Current is (>= 'a' and <= 'z') or '_' || Current is >= '0' and <= '9'))
        {
            Position++;
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>An index or a bound of a slice.</summary>
    public long Integer()
    {
        var start = Position;
        Take("-");
        var digits = Digits();
        var first = text[Position - digits];
        var isWrong = first == '0' && (digits > 1 || Position - digits > start);
        if (
            isWrong
            || !long.TryParse(
                text.Substring(start, Position - start),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var value
            )
            || Math.Abs(value) > MaximumInteger
        )
        {
            Position = start;
            throw new JsonPathException("the integer is not one that JSON can exchange, or begins with a zero", start);
        }

        return value;
    }

    /// <summary>The text of a JSON number.</summary>
    public string Number()
    {
        var start = Position;
        Take("-");
        var digits = Digits();
        if (digits > 1 && text[Position - digits] == '0')
        {
            throw new JsonPathException("a number does not begin with a zero", start);
        }

        if (Take("."))
        {
            Digits();
        }

        if (Current is 'e' or 'E')
        {
            Position++;
            if (Current is '+' or '-')
            {
                Position++;
            }

            Digits();
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>A text in single or double quotes.</summary>
    public string Quoted()
    {
        var quote = Current;
        Position++;
        var value = new StringBuilder();
        while (Current != quote || IsAtEnd)
        {
            if (IsAtEnd || Current < ' ')
            {
                throw Unexpected($"the end of the text ({quote})");
            }

            if (Current == '\\')
            {
                Position++;
                Escape(quote, value);
            }
            else
            {
                value.Append(Current);
                Position++;
            }
        }

        Position++;
        return value.ToString();
    }

    private void Escape(char quote, StringBuilder value)
    {
        var c = Current;
        if (c == 'u')
        {
            var unit = Unit();
            value.Append(unit);
            if (char.IsLowSurrogate(unit))
            {
                throw Unexpected("the first half of a surrogate pair before this one");
            }

            if (char.IsHighSurrogate(unit))
            {
                if (!Take("\\") || Current != 'u' || Unit() is var low && !char.IsLowSurrogate(low))
                {
                    throw Unexpected("the second half of a surrogate pair");
                }

                value.Append(low);
            }

            return;
        }

        value.Append(
            c switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '/' or '\\' => c,
                '\'' or '"' when c == quote => c,
                _ => throw Unexpected("an escape of JSON"),
            }
        );
        Position++;
    }

    private char Unit()
    {
        if (
            Position + 5 > text.Length
            || !ushort.TryParse(text.Substring(Position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        )
        {
            throw Unexpected("four hexadecimal digits");
        }

        Position += 5;
        return (char)unit;
    }

    private int Digits()
    {
        var start = Position;
        while (Current is >= '0' and <= '9')
        {
            Position++;
        }

        return Position > start ? Position - start : throw Unexpected("a digit");
    }
}
