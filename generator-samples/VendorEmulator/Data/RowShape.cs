namespace SourceGen.Emulator;

/// <summary>The traps that change what the generated rows are, rather than how they are served.</summary>
internal readonly record struct RowShape(int TieSize, bool FinestTime, int Conversations);
