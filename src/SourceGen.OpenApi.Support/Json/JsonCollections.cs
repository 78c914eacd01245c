namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Reads and writes arrays, and objects whose names are data.</summary>
internal static class JsonCollections
{
    public static IReadOnlyList<T> ReadList<T>(ref JsonCursor reader, JsonReadState state, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonFormatException.Unexpected(ref reader, "an array");
        }

        if (!reader.NextItem())
        {
            return Array.Empty<T>();
        }

        var first = read(ref reader, state);
        if (!reader.NextItem())
        {
            return new[] { first };
        }

        var items = new List<T> { first };
        do
        {
            items.Add(read(ref reader, state));
        } while (reader.NextItem());

        return items;
    }

    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref JsonCursor reader, JsonReadState state, JsonRead<T> read)
    {
        _ = JsonMembers.Begin(ref reader);
        var members = new JsonMap<T>();
        while (reader.NextMember())
        {
            // Names repeat from row to row more than anything else does.
            var name = state.Intern(ref reader);
            reader.ReadValue();
            members.Set(name, read(ref reader, state));
        }

        return members;
    }

    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonWrite<T> write)
    {
        writer.WriteStartArray();
        for (var i = 0; i < items.Count; i++)
        {
            write(writer, items[i]);
        }

        writer.WriteEndArray();
    }

    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> members, JsonWrite<T> write)
    {
        writer.WriteStartObject();
        WriteMembers(writer, members, write);
        writer.WriteEndObject();
    }

    /// <summary>The members of a map among others of the object that is being written.</summary>
    public static void WriteMembers<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> members, JsonWrite<T> write)
    {
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Key);
            write(writer, member.Value);
        }
    }
}
