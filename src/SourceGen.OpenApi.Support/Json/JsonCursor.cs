namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

/// <summary>
/// Reads JSON that is whole in memory, token by token. It takes and refuses what <see cref="Utf8JsonReader"/> does with its default options,
/// and leaves out what only that one's other uses need: text in pieces, comments, a state to go on from.
/// </summary>
internal ref partial struct JsonCursor
{
    /// <summary>How many objects and arrays may stand within each other; each has a bit of its own.</summary>
    public const int MaximumDepth = 64;

    private readonly ReadOnlySpan<byte> _json;

    /// <summary>The byte to look at next.</summary>
    private int _at;
    private int _start;
    private int _valueStart;
    private int _valueLength;
    private int _depth;

    /// <summary>The lowest bit is set when the innermost container is an object, the next one speaks of the one around it.</summary>
    private ulong _objects;
    private JsonTokenType _type;
    private bool _isEscaped;
    private bool _isAscii;

    public JsonCursor(ReadOnlySpan<byte> json)
    {
        _json = json;
        _at = 0;
        _start = 0;
        _valueStart = 0;
        _valueLength = 0;
        _depth = 0;
        _objects = 0;
        _type = JsonTokenType.None;
        _isEscaped = false;
        _isAscii = false;
    }

    public JsonTokenType TokenType
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _type;
    }

    /// <summary>True on a null.</summary>
    public bool IsNull
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _type == JsonTokenType.Null;
    }

    /// <summary>True on a null or an empty text, where the API's description says that both mean the same.</summary>
    public bool IsNullOrEmpty => _type == JsonTokenType.Null || (_type == JsonTokenType.String && _valueLength == 0);

    /// <summary>Where the token begins, counted in bytes.</summary>
    public int TokenStartIndex => _start;

    /// <summary>Where the token ends.</summary>
    public int BytesConsumed => _at;

    /// <summary>A name, text or number as it stands, without quotes and with its escapes.</summary>
    public ReadOnlySpan<byte> ValueSpan
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _json.Slice(_valueStart, _valueLength);
    }

    /// <summary>True when the name or text holds escapes.</summary>
    public bool ValueIsEscaped => _isEscaped;

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth => _depth;

    /// <summary>Moves to the next token, whichever it is; false behind the last one.</summary>
    public bool Read()
    {
        if (_type == JsonTokenType.PropertyName)
        {
            ReadValue();
            return true;
        }

        if (_depth > 0)
        {
            _ = (_objects & 1) != 0 ? NextMember() : NextItem();
            return true;
        }

        SkipBlank();
        if (_type != JsonTokenType.None)
        {
            return _at == _json.Length ? false : throw Invalid(_at);
        }

        ReadValue();
        return true;
    }

    /// <summary>From the start of an object, or from the value of one of its members, to the next name; false at the object's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextMember()
    {
        var next = Peek();
        if (next == '}')
        {
            Close(JsonTokenType.EndObject);
            return false;
        }

        if (_type != JsonTokenType.StartObject)
        {
            next = AfterComma(next);
        }

        if (next != '"')
        {
            throw Invalid(_at);
        }

        ReadText();
        _type = JsonTokenType.PropertyName;
        if (Peek() != ':')
        {
            throw Invalid(_at);
        }

        _at++;
        return true;
    }

    /// <summary>From the start of an array, or from one of its items, to the next item; false at the array's end.</summary>
    public bool NextItem()
    {
        var next = Peek();
        if (next == ']')
        {
            Close(JsonTokenType.EndArray);
            return false;
        }

        if (_type != JsonTokenType.StartArray)
        {
            _ = AfterComma(next);
        }

        ReadValue();
        return true;
    }

    /// <summary>From a name to its value.</summary>
    public void ReadValue()
    {
        var next = Peek();
        if (next == '"')
        {
            ReadText();
            _type = JsonTokenType.String;
        }
        else
        {
            ReadOther(next);
        }
    }

    /// <summary>From a name or the start of a container to the value's last token.</summary>
    public void Skip()
    {
        if (_type == JsonTokenType.PropertyName)
        {
            ReadValue();
        }

        if (_type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var around = _depth - 1;
            while (_depth > around)
            {
                Read();
            }
        }
    }

    /// <summary>The text from the start of an earlier token to the end of this one.</summary>
    public ReadOnlySpan<byte> Since(int start) => _json.Slice(start, _at - start);

    private void ReadOther(byte first)
    {
        _start = _at;
        switch (first)
        {
            case (byte)'{':
                Open(JsonTokenType.StartObject, 1);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray, 0);
                break;
            case (byte)'n':
                ReadLiteral("null"u8, JsonTokenType.Null);
                break;
            case (byte)'t':
                ReadLiteral("true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral("false"u8, JsonTokenType.False);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void Open(JsonTokenType type, ulong bit)
    {
        if (_depth == MaximumDepth)
        {
            throw Invalid(_at);
        }

        _depth++;
        _objects = (_objects << 1) | bit;
        _type = type;
        _at++;
    }

    private void Close(JsonTokenType type)
    {
        _start = _at++;
        _depth--;
        _objects >>= 1;
        _type = type;
    }

    private byte AfterComma(byte next)
    {
        if (next != ',')
        {
            throw Invalid(_at);
        }

        _at++;
        return Peek();
    }

    private void ReadLiteral(ReadOnlySpan<byte> text, JsonTokenType type)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (_at + i >= _json.Length || _json[_at + i] != text[i])
            {
                throw Invalid(_at + i);
            }
        }

        SetValue(_at, text.Length);
        _at += text.Length;
        _type = type;
    }

    /// <summary>The next byte that is not blank. Nearly always it is the very next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek()
    {
        if ((uint)_at >= (uint)_json.Length || _json[_at] <= ' ')
        {
            SkipBlank();
        }

        return (uint)_at < (uint)_json.Length ? _json[_at] : throw Invalid(_at);
    }

    private void SkipBlank()
    {
        while ((uint)_at < (uint)_json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetValue(int start, int length)
    {
        _valueStart = start;
        _valueLength = length;
    }

    /// <summary>Says where the text is no JSON, in the terms of System.Text.Json.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly JsonException Invalid(int position)
    {
        var before = _json.Slice(0, Math.Min(position, _json.Length));
        var lines = 0L;
        for (var end = before.IndexOf((byte)'\n'); end >= 0; end = before.IndexOf((byte)'\n'))
        {
            lines++;
            before = before.Slice(end + 1);
        }

        return new JsonException("The text is no valid JSON.", path: null, lines, before.Length);
    }
}
