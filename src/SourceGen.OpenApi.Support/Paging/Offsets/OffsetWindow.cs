namespace SourceGen.OpenApi.Support;

using global::System.Collections.Generic;

/// <summary>The answer to one request of a walk by offsets, with its rows.</summary>
internal sealed record OffsetWindow<TPage, T>
{
    public required OffsetAnswer Answer { get; init; }

    public required IReadOnlyList<T> Rows { get; init; }

    public required ApiResponse<TPage> Response { get; init; }

    /// <summary>Rows in the whole listing as the server counts them.</summary>
    public required long? Total { get; init; }
}
