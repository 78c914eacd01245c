using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SourceGen.OpenApi;

/// <summary>
/// Walks YAML events and notes where the wanted places are. What an alias or a merge brings in stands where the alias is: that is the line to look at.
/// </summary>
internal sealed class YamlPositions
{
    private readonly SourceText _text;
    private readonly YamlEvents _events;
    private readonly CancellationToken _cancellationToken;

    private YamlPositions(SourceText text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _events = new YamlEvents(text.ToString());
    }

    public static void Find(SourceText text, WantedPlace root, CancellationToken cancellationToken)
    {
        try
        {
            new YamlPositions(text, cancellationToken).Find(root);
        }
        catch (YamlException)
        {
            // The text could not be read, so that nothing points into it; a diagnostic says why at a range of its own.
        }
    }

    private void Find(WantedPlace root)
    {
        while (_events.MoveNext())
        {
            if (_events.Current is NodeEvent)
            {
                Walk(root);
                return;
            }
        }
    }

    /// <summary>Walks the node at the current event, which is left on its last.</summary>
    private void Walk(WantedPlace place)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (_events.Current)
        {
            case MappingStart:
                WalkMapping(place);
                break;
            case SequenceStart start:
                place.Key ??= FirstToken(start);
                place.Value = place.Key;
                WalkSequence(place);
                break;
            case { } token:
                place.Key ??= Span(token);
                place.Value = Span(token);
                if (token is AnchorAlias)
                {
                    place.FillMissing(Span(token));
                }

                break;
        }
    }

    private void WalkMapping(WantedPlace place)
    {
        var start = _events.Current!;
        TextSpan? merge = null;
        for (Next(); _events.Current is not (MappingEnd or null); Next())
        {
            var name = _events.Current!;
            var key = Span(name);
            place.Key ??= key;
            Next();
            if (name is not Scalar scalar)
            {
                Skip();
            }
            else if (scalar is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merge ??= key;
                Skip();
            }
            else if (place.Child(scalar.Value) is { } member)
            {
                member.Key = key;
                Walk(member);
            }
            else
            {
                Skip();
            }
        }

        place.Key ??= FirstToken(start);
        place.Value = place.Key;
        if (merge is { } span)
        {
            place.FillMissing(span);
        }
    }

    private void WalkSequence(WantedPlace place)
    {
        var index = 0;
        for (Next(); _events.Current is not (SequenceEnd or null); Next())
        {
            if (place.Child(index.ToString(CultureInfo.InvariantCulture)) is { } item)
            {
                Walk(item);
            }
            else
            {
                Skip();
            }

            index++;
        }
    }

    /// <summary>Passes over a node. The text ends where it is nested too deep to be read: nothing was found behind that, and looking there is costly.</summary>
    private void Skip()
    {
        var depth = 0;
        while (_events.Current is { } current)
        {
            depth += current.NestingIncrease;
            if (depth > TreeLimits.Depth)
            {
                throw new YamlException(current.Start, current.End, "nested too deep");
            }

            if (depth <= 0)
            {
                return;
            }

            Next();
        }
    }

    private void Next() => _events.Next();

    /// <summary>The bracket of a flow collection, or the dash of a block sequence.</summary>
    private TextSpan FirstToken(ParsingEvent start)
    {
        var from = Math.Min((int)start.Start.Index, _text.Length);
        return new TextSpan(from, Math.Min(1, _text.Length - from));
    }

    private TextSpan Span(ParsingEvent token)
    {
        var from = Math.Min((int)token.Start.Index, _text.Length);
        var to = Math.Min(Math.Max((int)token.End.Index, from), _text.Length);
        return TextSpan.FromBounds(from, to);
    }
}
