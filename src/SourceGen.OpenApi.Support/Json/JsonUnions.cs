namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>Looks ahead in an object to tell which of several types it is; the reader itself stays where it was.</summary>
internal static class JsonUnions
{
    /// <summary>The text of a member of the object that the reader stands on; null where it has none.</summary>
    public static string? FindText(JsonCursor reader, ReadOnlySpan<byte> member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.NextMember())
        {
            var isWanted = reader.ValueTextEquals(member);
            reader.Read();
            if (isWanted)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }

    /// <summary>
    /// The type whose required members are all there; among several the one that knows most of the members, then the first. -1 where none fits.
    /// </summary>
    /// <param name="reader">Stands on the object.</param>
    /// <param name="candidates">For each type its members, the required ones first.</param>
    /// <param name="required">For each type how many members are required.</param>
    public static int Choose(JsonCursor reader, string[][] candidates, int[] required)
    {
        var known = new int[candidates.Length];
        var present = new int[candidates.Length];
        while (reader.NextMember())
        {
            var name = reader.GetString();
            for (var i = 0; i < candidates.Length; i++)
            {
                var index = Array.IndexOf(candidates[i], name);
                known[i] += index >= 0 ? 1 : 0;
                present[i] += index >= 0 && index < required[i] ? 1 : 0;
            }

            reader.Read();
            reader.Skip();
        }

        var best = -1;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (present[i] >= required[i] && (best < 0 || known[i] > known[best]))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Reads the value as one type if it fits; otherwise the reader stays where it was.</summary>
    public static bool TryRead<T>(ref JsonCursor reader, JsonReadState state, JsonRead<T> read, out T value)
    {
        var attempt = reader;
        try
        {
            value = read(ref attempt, state);
        }
        catch (JsonException)
        {
            value = default!;
            return false;
        }

        reader = attempt;
        return true;
    }
}
