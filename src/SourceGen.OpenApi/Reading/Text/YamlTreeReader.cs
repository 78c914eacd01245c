using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SourceGen.OpenApi;

/// <summary>
/// YAML text to <see cref="JsonNode"/>, over YamlDotNet's events. Its own object model expands aliases without a bound; here every expansion is paid for.
/// </summary>
internal sealed class YamlTreeReader
{
    private const string MergeKey = "<<";

    private readonly SpecFile _file;
    private readonly YamlEvents _events;
    private readonly CancellationToken _cancellationToken;
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Levels below the node read last, itself included.</summary>
    private int _height;
    private int _count;
    private int _expanded;

    private YamlTreeReader(SpecFile file, string text, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellationToken = cancellationToken;
        _events = new YamlEvents(text);
    }

    public static ParsedTree Read(SpecFile file, CancellationToken cancellationToken) =>
        new YamlTreeReader(file, file.Text.ToString(), cancellationToken).ReadDocument();

    private ParsedTree ReadDocument()
    {
        try
        {
            Next();
            if (!_events.MoveNext() || _events.Current is not DocumentStart)
            {
                return new ParsedTree(null, [Error(DiagnosticIds.Syntax, Mark.Empty, Mark.Empty, "the document is empty")]);
            }

            Next();
            var root = ReadNode();
            Next();
            Next();
            if (_events.Current is DocumentStart second)
            {
                _diagnostics.Add(Error(DiagnosticIds.Syntax, second.Start, second.End, "the file holds more than one YAML document"));
                return new ParsedTree(null, _diagnostics);
            }

            return new ParsedTree(root, _diagnostics);
        }
        catch (YamlException failure)
        {
            _diagnostics.Add(
                failure.Message.IndexOf("tab", StringComparison.OrdinalIgnoreCase) >= 0 && TabFrom(failure.Start) is { } tab
                    ? Error(DiagnosticIds.Syntax, tab, tab, "a tab indents this line, where YAML takes blanks only")
                    : Error(DiagnosticIds.Syntax, failure.Start, failure.End, failure.Message.TrimEnd('.'))
            );
        }
        catch (TreeException failure)
        {
            _diagnostics.Add(failure.Diagnostic);
        }

        return new ParsedTree(null, _diagnostics);
    }

    /// <summary>The first tab in front of a line's text; the parser names the start of the mapping around it.</summary>
    private Mark? TabFrom(Mark start)
    {
        var lines = _file.Text.Lines;
        for (var number = (int)Math.Max(0, start.Line - 1); number < lines.Count; number++)
        {
            var line = lines[number];
            var at = line.Start;
            while (at < line.End && _file.Text[at] == ' ')
            {
                at++;
            }

            if (at < line.End && _file.Text[at] == '\t')
            {
                return new Mark(at, number + 1, at - line.Start + 1);
            }
        }

        return null;
    }

    private void Next() => _events.Next();

    /// <summary>Reads the node at the current event and leaves the parser on its last event.</summary>
    private JsonNode? ReadNode()
    {
        if ((++_count & 0xFFF) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }

        switch (_events.Current)
        {
            case Scalar scalar:
                _height = 0;
                return Keep(scalar, YamlScalar.ToNode(scalar), _count);
            case MappingStart mapping:
                Enter(mapping);
                return ReadMapping(mapping);
            case SequenceStart sequence:
                Enter(sequence);
                return ReadSequence(sequence);
            case AnchorAlias alias:
                return Expand(alias);
            default:
                var at = _events.Current;
                throw Stop(DiagnosticIds.Syntax, at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, "a value is expected here");
        }
    }

    private JsonArray ReadSequence(SequenceStart start)
    {
        var first = _count;
        var height = 0;
        var result = new JsonArray();
        for (Next(); _events.Current is not SequenceEnd; Next())
        {
            result.Add(ReadNode());
            height = Math.Max(height, _height);
        }

        Leave(height);
        Keep(start, result, first);
        return result;
    }

    private JsonObject ReadMapping(MappingStart start)
    {
        var first = _count;
        var height = 0;
        var result = new JsonObject();
        List<JsonNode?>? merged = null;
        for (Next(); _events.Current is not MappingEnd; Next())
        {
            if (_events.Current is not Scalar key)
            {
                var at = _events.Current!;
                throw Stop(DiagnosticIds.Syntax, at.Start, at.End, "a key must be a plain or quoted text");
            }

            Next();
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain })
            {
                (merged ??= []).Add(ReadNode());
                height = Math.Max(height, _height);
                continue;
            }

            var value = ReadNode();
            height = Math.Max(height, _height);
            if (result.ContainsKey(key.Value))
            {
                _diagnostics.Add(Error(DiagnosticIds.DuplicateKey, key.Start, key.End, key.Value));
                result[key.Value] = value;
            }
            else
            {
                result.Add(key.Value, value);
            }
        }

        if (merged is not null)
        {
            foreach (var source in merged)
            {
                Merge(result, source, start);
            }
        }

        Leave(height);
        Keep(start, result, first);
        return result;
    }

    /// <summary><c>&lt;&lt;: *other</c> or a list of them: what the mapping does not say itself comes from there, first come first served.</summary>
    private void Merge(JsonObject target, JsonNode? source, MappingStart at)
    {
        if (source is JsonArray list)
        {
            foreach (var item in list)
            {
                Merge(target, item, at);
            }

            return;
        }

        if (source is not JsonObject map)
        {
            throw Stop(DiagnosticIds.Syntax, at.Start, at.Start, "'<<' merges mappings only");
        }

        foreach (var member in map)
        {
            if (!target.ContainsKey(member.Key))
            {
                target.Add(member.Key, member.Value?.DeepClone());
            }
        }
    }

    private T Keep<T>(NodeEvent start, T node, int first)
        where T : JsonNode?
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = new Anchored(node, _count - first + 1, _height);
        }

        return node;
    }

    private JsonNode? Expand(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            // Also what an alias inside its own anchor comes to: the anchor is known only when its node is complete.
            throw Stop(
                DiagnosticIds.Syntax,
                alias.Start,
                alias.End,
                $"the alias '*{alias.Value.Value}' names no anchor that is complete here"
            );
        }

        _expanded += target.Size;
        _count += target.Size;
        if (_expanded > TreeLimits.AliasNodes)
        {
            var limit = TreeLimits.AliasNodes.ToString(CultureInfo.InvariantCulture);
            throw Stop(DiagnosticIds.TooLarge, alias.Start, alias.End, $"made of more than {limit} nodes by its aliases");
        }

        _height = target.Height;
        CheckDepth(alias, _depth + _height);
        return target.Node?.DeepClone();
    }

    private void Enter(NodeEvent start) => CheckDepth(start, ++_depth);

    private void Leave(int height)
    {
        _depth--;
        _height = height + 1;
    }

    private void CheckDepth(ParsingEvent start, int depth)
    {
        if (depth > TreeLimits.Depth)
        {
            var limit = TreeLimits.Depth.ToString(CultureInfo.InvariantCulture);
            throw Stop(DiagnosticIds.TooLarge, start.Start, start.End, $"nested more than {limit} levels deep");
        }
    }

    private TreeException Stop(string id, Mark start, Mark end, string argument) => new(Error(id, start, end, argument));

    private DiagnosticInfo Error(string id, Mark start, Mark end, string argument)
    {
        var from = (int)Math.Min(Math.Max(start.Index, 0), _file.Text.Length);
        var to = (int)Math.Min(Math.Max(end.Index, from), _file.Text.Length);
        return DiagnosticInfo.AtRange(id, _file.RelativePath, new TextRange(from, to - from), argument);
    }

    /// <summary>A node that an alias may name; size and height count what is in it, expansions included.</summary>
    private readonly record struct Anchored(JsonNode? Node, int Size, int Height);
}
