using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi;

/// <summary>Walks JSON text that is known to be well formed and notes where the wanted places are. Tokens of texts include their quotes.</summary>
internal sealed class JsonPositions(string text, CancellationToken cancellationToken)
{
    private int _at;

    public void Find(WantedPlace root)
    {
        SkipSpace();
        root.Key = root.Value = new TextSpan(_at, Math.Min(1, text.Length - _at));
        Walk(root);
    }

    /// <summary>Reads the value at the current position; a place that is null is passed over.</summary>
    private void Walk(WantedPlace? place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SkipSpace();
        if (_at >= text.Length)
        {
            return;
        }

        if (place is not { HasMembers: true } || text[_at] is not ('{' or '['))
        {
            var start = _at;
            var isContainer = text[_at] is '{' or '[';
            Skip();
            if (place is not null)
            {
                // Of an object the name says where it is; without one its first brace does.
                var token = new TextSpan(start, isContainer ? 1 : _at - start);
                place.Key ??= token;
                place.Value = isContainer ? place.Key : token;
            }

            return;
        }

        place.Key ??= new TextSpan(_at, 1);
        place.Value = place.Key;
        if (text[_at] == '{')
        {
            WalkObject(place);
        }
        else
        {
            WalkArray(place);
        }
    }

    private void WalkObject(WantedPlace place)
    {
        for (_at++, SkipSpace(); _at < text.Length && text[_at] != '}'; SkipSeparator())
        {
            var start = _at;
            SkipString();
            var key = new TextSpan(start, _at - start);
            var member = place.Child(Unquoted(key));
            SkipSpace();
            _at++;
            if (member is not null)
            {
                member.Key = key;
            }

            Walk(member);
        }

        _at++;
    }

    private void WalkArray(WantedPlace place)
    {
        var index = 0;
        for (_at++, SkipSpace(); _at < text.Length && text[_at] != ']'; SkipSeparator())
        {
            Walk(place.Child(index.ToString(CultureInfo.InvariantCulture)));
            index++;
        }

        _at++;
    }

    private void Skip()
    {
        switch (text[_at])
        {
            case '"':
                SkipString();
                break;
            case '{' or '[':
                SkipContainer();
                break;
            default:
                // At least one character, or a damaged text would hold the walk for ever.
                for (_at++; _at < text.Length && text[_at] is not (',' or '}' or ']') && !char.IsWhiteSpace(text[_at]); _at++) { }

                break;
        }
    }

    private void SkipContainer()
    {
        var depth = 0;
        do
        {
            switch (text[_at])
            {
                case '"':
                    SkipString();
                    continue;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
            }

            _at++;
        } while (depth > 0 && _at < text.Length);
    }

    private void SkipString()
    {
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\\')
            {
                _at++;
            }
        }

        _at = Math.Min(_at + 1, text.Length);
    }

    private void SkipSeparator()
    {
        SkipSpace();
        if (_at < text.Length && text[_at] == ',')
        {
            _at++;
        }

        SkipSpace();
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '\uFEFF'))
        {
            _at++;
        }
    }

    private string Unquoted(TextSpan token)
    {
        var raw = text.Substring(token.Start + 1, Math.Max(0, token.Length - 2));
        if (raw.IndexOf('\\') < 0)
        {
            return raw;
        }

        try
        {
            return JsonSerializer.Deserialize<string>("\"" + raw + "\"") ?? raw;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // Only a text that could not be read has such a name.
            return raw;
        }
    }
}
