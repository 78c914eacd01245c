namespace SourceGen.Emulator;

/// <summary>What faults need to know of the host.</summary>
internal sealed record FaultContext(TimeProvider Clock, Func<Uri> ForeignOrigin);
