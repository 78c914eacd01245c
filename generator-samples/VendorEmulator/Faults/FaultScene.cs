namespace SourceGen.Emulator;

/// <summary>One request that a fault hits.</summary>
/// <param name="Context">The host.</param>
/// <param name="Refuse">Writes a refusal in the vendor's own way.</param>
/// <param name="Normal">
/// Answers as if nothing were wrong. A fault that never calls it stands for a request that was not processed: rows scheduled to
/// change do not, and the listing is not counted.
/// </param>
internal sealed record FaultScene(FaultContext Context, Func<RefusedException, EmulatorResponse> Refuse, Func<EmulatorResponse> Normal);
