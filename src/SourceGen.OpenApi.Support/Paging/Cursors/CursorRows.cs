namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>A page with the position and the identity of each row, read from the body's bytes.</summary>
internal sealed class CursorRows<TPage, T>
{
    public required TPage Page { get; init; }

    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Row by row; null where a row has no position.</summary>
    public required CursorValue?[] Values { get; init; }

    /// <summary>Row by row: the row's own, or that of its JSON text where it has none.</summary>
    public required RowIdentity[] Identities { get; init; }

    /// <summary>The last row's position as the server wrote it.</summary>
    public string? LastText { get; init; }

    /// <summary>The smallest position as the server wrote it.</summary>
    public string? LowestText { get; init; }

    /// <summary>The largest position as the server wrote it.</summary>
    public string? HighestText { get; init; }
}
