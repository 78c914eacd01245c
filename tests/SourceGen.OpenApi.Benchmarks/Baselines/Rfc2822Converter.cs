using System.Text.Json;
using System.Text.Json.Serialization;
using SourceGen.Benchmarks.OpenApi;

namespace SourceGen.Benchmarks.Baselines;

/// <summary>
/// Points in time as mail writes them. System.Text.Json cannot read them, so the emitted client's own parser is lent to it: what is compared is how
/// JSON is read, not how a date is.
/// </summary>
internal sealed class Rfc2822Converter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeText.TryParseRfc2822(reader.ValueSpan, out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        JsonTime.WriteRfc2822(writer, value);
}
