namespace SourceGen.Emulator;

/// <summary>The part of a row that filters and orders look at. The rest of it follows from <see cref="Bits"/> when it is written.</summary>
internal readonly struct Row
{
    public const long NoTime = long.MinValue;

    /// <summary>The generated row's index, or the complement of an explicit row's.</summary>
    public required int Ref { get; init; }

    /// <summary>Deterministic randomness: every choice about the row is a slice of it.</summary>
    public required Bits Bits { get; init; }

    public required long Created { get; init; }

    public required long Updated { get; init; }

    public required long Sent { get; init; }

    public required string? From { get; init; }

    public required string? To { get; init; }

    public required string Status { get; init; }

    public required bool IsOutbound { get; init; }

    public DatasetRow? Explicit { get; init; }

    /// <summary>The other side's number.</summary>
    public string? Contact => IsOutbound ? To : From;

    /// <summary>Our side's number.</summary>
    public string? Line => IsOutbound ? From : To;
}
