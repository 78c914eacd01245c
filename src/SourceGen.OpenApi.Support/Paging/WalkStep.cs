namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>What one step of a walk brought: the new rows of a page, perhaps none. Tokens are written when somebody asks for them.</summary>
internal sealed class WalkStep<TPage, T>
{
    public required IReadOnlyList<T> Items { get; init; }

    public required ApiResponse Response { get; init; }

    /// <summary>The response's body, which may hold more than the rows.</summary>
    public required TPage Envelope { get; init; }

    /// <summary>Writes the token that resumes behind all of <see cref="Items"/>; null at the end.</summary>
    public Func<string>? Token { get; init; }

    /// <summary>Writes the token that resumes behind the first so many of <see cref="Items"/>.</summary>
    public required Func<int, string> TokenAfter { get; init; }

    /// <summary>Writes the token of the page before; null where there is none.</summary>
    public Func<string>? PreviousToken { get; init; }

    public long? Total { get; init; }

    public bool HasDrifted { get; init; }
}
