using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Writes C# with indentation and LF line ends, whatever machine it runs on.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private const int FirstBuffer = 16 * 1024;
    private char[] _text = ArrayPool<char>.Shared.Rent(FirstBuffer);
    private int _length;
    private int _depth;

    /// <summary>Ends the current line, or writes an empty one.</summary>
    public void Line() => Append('\n');

    /// <summary>Writes one line at the current indentation.</summary>
    public void Line(string text)
    {
        if (text.Length > 0)
        {
            Indentation();
            Append(text, 0, text.Length);
        }

        Append('\n');
    }

    /// <summary>The same for an interpolated text, whose parts go straight to their place.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref LineText text)
    {
        _ = text;
        Append('\n');
    }

    /// <summary>Writes several lines, each indented; empty ones stay empty.</summary>
    public void Lines(string text)
    {
        var isStart = true;
        AppendLines(text, ref isStart);
        Append('\n');
    }

    /// <summary>The same for an interpolated text.</summary>
    public void Lines([InterpolatedStringHandlerArgument("")] ref LinesText text)
    {
        _ = text;
        Append('\n');
    }

    /// <summary>Opens a brace; disposing the result closes it, followed by <paramref name="after"/>.</summary>
    public Scope Block(string after = "")
    {
        Line("{");
        _depth++;
        return new Scope(this, after);
    }

    /// <summary>Indents without a brace, for continuation lines.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, after: null);
    }

    /// <summary>Writes a summary from a document's text; nothing when there is none.</summary>
    public void Doc(string? summary) => Element("summary", CSharpText.DocumentationLines(summary));

    /// <summary>Writes remarks from a document's text; nothing when there is none.</summary>
    public void Remarks(string? remarks) => Element("remarks", CSharpText.DocumentationLines(remarks));

    /// <summary>Writes a parameter's documentation; nothing when there is none.</summary>
    public void Param(string name, string? description) =>
        Element("param", CSharpText.DocumentationLines(description), $" name=\"{name}\"");

    /// <summary>Writes what a method returns; nothing when there is none.</summary>
    public void Returns(string? description) => Element("returns", CSharpText.DocumentationLines(description));

    /// <summary>The text, as the compiler takes it. Nothing can be written after it.</summary>
    public SourceText ToSourceText()
    {
        var text = SourceText.From(ToString(), Encoding.UTF8);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    /// <inheritdoc />
    public override string ToString() => new(_text, 0, _length);

    private void Indentation()
    {
        var width = _depth * IndentWidth;
        Reserve(width);
        _text.AsSpan(_length, width).Fill(' ');
        _length += width;
    }

    private void Append(char character)
    {
        Reserve(1);
        _text[_length++] = character;
    }

    private void Append(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    /// <summary>Writes text whose line ends may be anywhere in it; <paramref name="isStart"/> says whether a line is yet to begin.</summary>
    private void AppendLines(string text, ref bool isStart)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var stop = end < 0 ? text.Length : end;
            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : stop - start;
            if (length > 0)
            {
                if (isStart)
                {
                    Indentation();
                }

                Append(text, start, length);
                isStart = false;
            }

            if (end < 0)
            {
                return;
            }

            Append('\n');
            isStart = true;
            start = end + 1;
        }
    }

    private void Reserve(int length)
    {
        if (_length + length <= _text.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + length));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    private void Element(string name, List<string> lines, string attribute = "")
    {
        switch (lines.Count)
        {
            case 0:
                return;
            case 1:
                Line($"/// <{name}{attribute}>{lines[0]}</{name}>");
                return;
            default:
                for (var i = 0; i < lines.Count; i++)
                {
                    var start = i == 0 ? $"<{name}{attribute}>" : "";
                    var end = i == lines.Count - 1 ? $"</{name}>" : "";
                    Line($"/// {start}{lines[i]}{end}".TrimEnd());
                }

                return;
        }
    }

    private void Close(string? after)
    {
        _depth--;
        if (after is not null)
        {
            Line("}" + after);
        }
    }

    /// <summary>An open block or indentation.</summary>
    internal readonly struct Scope(SourceWriter writer, string? after) : IDisposable
    {
        public void Dispose() => writer.Close(after);
    }

    /// <summary>The parts of one line.</summary>
    [InterpolatedStringHandler]
    internal ref struct LineText
    {
        private readonly SourceWriter _writer;
        private bool _isStart;

        public LineText(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer;
            _isStart = true;
        }

        public void AppendLiteral(string text) => AppendFormatted(text);

        public void AppendFormatted(string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return;
            }

            if (_isStart)
            {
                _writer.Indentation();
                _isStart = false;
            }

            _writer.Append(text!, 0, text!.Length);
        }

        public void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The parts of several lines.</summary>
    [InterpolatedStringHandler]
    internal ref struct LinesText
    {
        private readonly SourceWriter _writer;
        private bool _isStart;

        public LinesText(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer;
            _isStart = true;
        }

        public void AppendLiteral(string text) => _writer.AppendLines(text, ref _isStart);

        public void AppendFormatted(string? text) => _writer.AppendLines(text ?? "", ref _isStart);
    }
}
