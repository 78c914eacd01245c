namespace SourceGen.Emulator;

/// <summary>The times that a listing may be sorted by.</summary>
internal enum SortField
{
    /// <summary>As the rows lie.</summary>
    None,
    Created,
    Updated,
    Sent,
}
