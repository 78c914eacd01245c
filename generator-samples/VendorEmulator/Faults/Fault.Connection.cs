namespace SourceGen.Emulator;

/// <content>The connection itself: lost or slow.</content>
public sealed partial class Fault
{
    /// <summary>The connection is reset instead of an answer; the request is not processed.</summary>
    public static Fault ResetBeforeHeaders() =>
        new(
            "reset before headers",
            _ => new EmulatorResponse
            {
                Status = 200,
                Transfer = new Transfer { ResetBeforeHeaders = true },
            }
        );

    /// <summary>The connection is reset in the body, after some bytes of it; after half of it by default.</summary>
    public static Fault ResetMidBody(int? afterBytes = null) =>
        new(
            "reset mid-body",
            scene =>
            {
                var normal = scene.Normal();
                var after = Math.Clamp(afterBytes ?? normal.Body.Length / 2, 0, Math.Max(0, normal.Body.Length - 1));
                return normal with { Transfer = normal.Transfer with { ResetAfter = after } };
            }
        );

    /// <summary>The status line comes late. Waits are on the emulator's clock and end with the request or the host.</summary>
    public static Fault SlowHeaders(TimeSpan delay) =>
        Sent($"headers after {Text(delay)}", transfer => transfer with { HeaderDelay = delay });

    /// <summary>The body comes in pieces with a wait before each of them.</summary>
    public static Fault SlowBody(TimeSpan delayPerChunk, int chunkSize = 1024) =>
        Sent(
            $"{Text(chunkSize)} bytes per {Text(delayPerChunk)}",
            transfer => transfer with { ChunkDelay = delayPerChunk, ChunkSize = chunkSize }
        );

    private static Fault Sent(string name, Func<Transfer, Transfer> change) =>
        new(
            name,
            scene =>
            {
                var normal = scene.Normal();
                return normal with { Transfer = change(normal.Transfer) };
            }
        );
}
