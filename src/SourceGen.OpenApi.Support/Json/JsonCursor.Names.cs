namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <content>Names that are known.</content>
internal ref partial struct JsonCursor
{
    /// <summary>
    /// From the start of an object, or from the value of one of its members, to the next name; false at the object's end.
    /// </summary>
    /// <param name="names">The names that are known.</param>
    /// <param name="member">Which one came last, -1 for none of them; on return which one comes now.</param>
    public bool NextMember(JsonNames names, ref int member)
    {
        // The usual case in one look: a comma, a quote, the name that is expected, a quote, a colon.
        var guess = names.Guess(member);
        var expected = names.Utf8(guess);
        var at = _type == JsonTokenType.StartObject ? _at : _at + 1;
        var end = at + expected.Length + 1;
        if (
            end + 1 < _json.Length
            && _json[end + 1] == ':'
            && _json[end] == '"'
            && _json[at] == '"'
            && (at == _at || _json[_at] == ',')
            && _json.Slice(at + 1, expected.Length).SequenceEqual(expected)
        )
        {
            _start = at;
            SetValue(at + 1, expected.Length);
            _isEscaped = false;
            _type = JsonTokenType.PropertyName;
            _at = end + 2;
            member = guess;
            return true;
        }

        if (!NextMember())
        {
            return false;
        }

        member = names.Find(Utf8Value, member);
        return true;
    }
}
