namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>What one step of a walk brought: the new rows of a page, perhaps none.</summary>
internal sealed class WalkStep<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    public required ApiResponse Response { get; init; }

    /// <summary>Resumes behind all of <see cref="Items"/>; null at the end.</summary>
    public string? Token { get; init; }

    /// <summary>Resumes behind the first so many of <see cref="Items"/>.</summary>
    public required Func<int, string> TokenAfter { get; init; }

    public string? PreviousToken { get; init; }

    public long? Total { get; init; }

    public bool HasDrifted { get; init; }
}
