using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Writes C# with indentation and LF line ends, whatever machine it runs on.</summary>
internal sealed class SourceWriter
{
    private const int IndentWidth = 4;
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    /// <summary>Ends the current line, or writes an empty one.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes one line at the current indentation.</summary>
    public void Line(string text)
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * IndentWidth).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes several lines, each indented; empty ones stay empty.</summary>
    public void Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            var stop = end < 0 ? text.Length : end;
            var length = stop > start && text[stop - 1] == '\r' ? stop - start - 1 : stop - start;
            if (length > 0)
            {
                _text.Append(' ', _depth * IndentWidth).Append(text, start, length);
            }

            _text.Append('\n');
            start = stop + 1;
        }
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

    /// <summary>The text so far, as the compiler takes it.</summary>
    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

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
                Line($"/// <{name}{attribute}>");
                foreach (var line in lines)
                {
                    Line(line.Length == 0 ? "///" : "/// " + line);
                }

                Line($"/// </{name}>");
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
}
