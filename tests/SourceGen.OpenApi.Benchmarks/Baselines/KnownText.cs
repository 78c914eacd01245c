using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourceGen.Benchmarks.Baselines;

/// <summary>A text that mostly is one of a few that are known, such as a state: what an open enum is in a hand-written model.</summary>
/// <param name="Value">The text on the wire.</param>
internal readonly record struct KnownText(string Value);

/// <summary>Reads a known text without an allocation, any other one as it stands: the work of an emitted open enum, no more and no less.</summary>
internal abstract class KnownTextConverter : JsonConverter<KnownText>
{
    private readonly (byte[] Utf8, string Text)[] _values;

    protected KnownTextConverter(params string[] values) => _values = [.. values.Select(value => (Encoding.UTF8.GetBytes(value), value))];

    public override KnownText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            var text = reader.ValueSpan;
            foreach (var (utf8, value) in _values)
            {
                if (utf8.Length == text.Length && text.SequenceEqual(utf8))
                {
                    return new KnownText(value);
                }
            }
        }

        return new KnownText(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, KnownText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>The same for a member in which an empty text means that there is no value.</summary>
internal abstract class EmptyIsNullConverter(KnownTextConverter inner) : JsonConverter<KnownText?>
{
    public override KnownText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || reader.ValueSpan.IsEmpty ? null : inner.Read(ref reader, typeof(KnownText), options);

    public override void Write(Utf8JsonWriter writer, KnownText? value, JsonSerializerOptions options)
    {
        if (value is { } text)
        {
            inner.Write(writer, text, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
