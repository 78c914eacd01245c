namespace SourceGen.OpenApi.Support;

using global::System.Text.Json;

/// <summary>Reads a value whose first token the reader stands on; leaves the reader on its last token.</summary>
internal delegate T JsonRead<out T>(ref JsonCursor reader, JsonReadState state);

/// <summary>Writes one value.</summary>
internal delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
