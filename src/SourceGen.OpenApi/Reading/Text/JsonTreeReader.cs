using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>
/// JSON text to <see cref="JsonNode"/>. Not <see cref="JsonNode.Parse(string, JsonNodeOptions?, JsonDocumentOptions)"/>, which finds double keys
/// only when an object is first used, and throws then.
/// </summary>
internal ref struct JsonTreeReader
{
    private readonly SpecFile _file;
    private readonly byte[] _bytes;
    private readonly int _offset;
    private readonly CancellationToken _cancellationToken;
    private readonly TextCache _cache;
    private readonly List<DiagnosticInfo> _diagnostics;
    private Utf8JsonReader _reader;
    private int _count;

    private JsonTreeReader(SpecFile file, byte[] bytes, int length, int offset, CancellationToken cancellationToken)
    {
        _file = file;
        _bytes = bytes;
        _offset = offset;
        _cancellationToken = cancellationToken;
        _cache = new TextCache();
        _diagnostics = [];
        _reader = new Utf8JsonReader(
            new ReadOnlySpan<byte>(bytes, 0, length),
            // The reader's own bound lies above ours, so that ours speaks.
            new JsonReaderOptions { MaxDepth = TreeLimits.Depth * 2 }
        );
    }

    public static ParsedTree Read(SpecFile file, CancellationToken cancellationToken)
    {
        var text = file.Text;
        var chars = ArrayPool<char>.Shared.Rent(text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            text.CopyTo(0, chars, 0, text.Length);
            var start = text.Length > 0 && chars[0] == '\uFEFF' ? 1 : 0;
            var length = Encoding.UTF8.GetBytes(chars, start, text.Length - start, bytes, 0);
            return new JsonTreeReader(file, bytes, length, start, cancellationToken).ReadDocument();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private ParsedTree ReadDocument()
    {
        try
        {
            if (!_reader.Read())
            {
                throw new JsonException("The document is empty.", null, 0, 0);
            }

            var root = ReadValue();

            // Anything but white space after the value is an error of its own.
            _reader.Read();
            return new ParsedTree(root, _diagnostics);
        }
        catch (JsonException failure)
        {
            _diagnostics.Add(
                DiagnosticInfo.AtRange(DiagnosticIds.Syntax, _file.RelativePath, RangeOf(failure), JsonMessage.Plain(failure.Message))
            );
        }
        catch (TreeException failure)
        {
            _diagnostics.Add(failure.Diagnostic);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair, written as an escape.
            _diagnostics.Add(
                DiagnosticInfo.AtRange(DiagnosticIds.Syntax, _file.RelativePath, TokenRange(), "a string holds half a surrogate pair")
            );
        }

        return new ParsedTree(null, _diagnostics);
    }

    private JsonNode? ReadValue()
    {
        if ((++_count & 0xFFF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(),
            JsonTokenType.StartArray => ReadArray(),
            JsonTokenType.String => JsonValue.Create(ReadText()),
            JsonTokenType.Number => ReadNumber(),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
    }

    private JsonObject ReadObject()
    {
        CheckDepth();
        var result = new JsonObject();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadText();
            if (result.ContainsKey(name))
            {
                _diagnostics.Add(DiagnosticInfo.AtRange(DiagnosticIds.DuplicateKey, _file.RelativePath, TokenRange(), name));
                _reader.Read();
                result[name] = ReadValue();
                continue;
            }

            _reader.Read();
            result.Add(name, ReadValue());
        }

        return result;
    }

    private JsonArray ReadArray()
    {
        CheckDepth();
        var result = new JsonArray();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            result.Add(ReadValue());
        }

        return result;
    }

    private readonly string ReadText()
    {
        if (!_reader.ValueIsEscaped && _cache.Find(_reader.ValueSpan) is { } known)
        {
            return known;
        }

        return _reader.GetString()!;
    }

    /// <summary>Numbers keep their text: <c>1.0</c> stays <c>1.0</c>, and twenty digits stay twenty digits.</summary>
    private JsonValue ReadNumber()
    {
        if (_reader.ValueSpan.Length < 18 && _reader.TryGetInt64(out var number) && _reader.ValueSpan[0] != (byte)'-')
        {
            return JsonValue.Create(number);
        }

        return JsonValue.Create(JsonElement.ParseValue(ref _reader))!;
    }

    private readonly void CheckDepth()
    {
        if (_reader.CurrentDepth > TreeLimits.Depth)
        {
            throw new TreeException(
                DiagnosticInfo.AtRange(
                    DiagnosticIds.TooLarge,
                    _file.RelativePath,
                    TokenRange(),
                    $"nested more than {TreeLimits.Depth.ToString(CultureInfo.InvariantCulture)} levels deep"
                )
            );
        }
    }

    private readonly TextRange TokenRange()
    {
        var quotes = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        var start = Encoding.UTF8.GetCharCount(_bytes, 0, (int)_reader.TokenStartIndex);
        var length = Encoding.UTF8.GetCharCount(_bytes, (int)_reader.TokenStartIndex, _reader.ValueSpan.Length + quotes);
        return new TextRange(start + _offset, length);
    }

    /// <summary>From line and byte in line, as the exception tells them, to the word of the text that stands there.</summary>
    private readonly TextRange RangeOf(JsonException failure)
    {
        var lines = _file.Text.Lines;
        var line = lines[(int)Math.Min(failure.LineNumber ?? 0, lines.Count - 1)];
        var text = _file.Text.ToString(line.Span);
        var bytes = Encoding.UTF8.GetBytes(text);
        var start = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(failure.BytePositionInLine ?? 0, bytes.Length));
        var end = start;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return new TextRange(line.Start + start, Math.Max(end - start, end < text.Length ? 1 : 0));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '+' or '_';
}
