using System.Text;
using System.Text.Json;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>Reads and writes single values through the support code.</summary>
internal static class JsonTestReader
{
    public static T Read<T>(string json, JsonRead<T> read) => JsonBody.Parse(Encoding.UTF8.GetBytes(json), read, new JsonReadState());

    /// <summary>Reads from a text that comes in pieces of a few bytes, as pipes hand it over.</summary>
    public static T ReadInPieces<T>(string json, JsonRead<T> read, int size = 3)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var first = new Piece(bytes.AsMemory(0, Math.Min(size, bytes.Length)));
        var last = first;
        for (var start = size; start < bytes.Length; start += size)
        {
            last = last.Then(bytes.AsMemory(start, Math.Min(size, bytes.Length - start)));
        }

        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        reader.Read();
        return JsonInterop.Read(ref reader, read);
    }

    public static string Write<T>(T value, JsonWrite<T> write) => Encoding.UTF8.GetString(JsonBody.ToUtf8(value, write));

    private sealed class Piece : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
