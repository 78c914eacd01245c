using System.Text.Json;
using System.Text.Json.Serialization;

namespace MessageExport;

/// <summary>The checkpoint as JSON.</summary>
internal static class CheckpointJson
{
    public static byte[] Write(ExportCheckpoint checkpoint) =>
        JsonSerializer.SerializeToUtf8Bytes(checkpoint, CheckpointJsonContext.Default.ExportCheckpoint);

    /// <exception cref="ExportException">The text is no checkpoint that this program can follow.</exception>
    public static ExportCheckpoint Read(ReadOnlySpan<byte> json, string place)
    {
        ExportCheckpoint? checkpoint;
        try
        {
            checkpoint = JsonSerializer.Deserialize(json, CheckpointJsonContext.Default.ExportCheckpoint);
        }
        catch (JsonException exception)
        {
            throw Unusable(place, "is damaged", exception);
        }

        return checkpoint switch
        {
            null or { Vendors.Count: 0 } => throw Unusable(place, "is empty"),
            { Version: not ExportCheckpoint.CurrentVersion } => throw Unusable(place, "was written by another version of this program"),
            _ => checkpoint,
        };
    }

    private static ExportException Unusable(string place, string why, Exception? cause = null) =>
        new(ExitCode.OutputFailed, $"The checkpoint in {place} {why}; --overwrite starts the export again.", cause);
}

/// <summary>By the framework's own generator.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(ExportCheckpoint))]
internal sealed partial class CheckpointJsonContext : JsonSerializerContext;
