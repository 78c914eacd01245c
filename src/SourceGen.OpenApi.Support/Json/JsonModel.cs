namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a type through the type's own code.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class JsonModel<T> : JsonConverter<T>
{
    private readonly JsonRead<T> _read;
    private readonly JsonWrite<T> _write;

    protected JsonModel(JsonRead<T> read, JsonWrite<T> write)
    {
        _read = read;
        _write = write;
    }

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonInterop.Read(ref reader, _read);

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _write(writer, value);
}
