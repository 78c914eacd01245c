namespace SourceGen.Emulator;

/// <summary>What all endpoints of a host share.</summary>
internal sealed record EmulatorSettings(TimeProvider Clock, bool CachePages);
