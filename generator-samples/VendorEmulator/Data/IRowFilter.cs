namespace SourceGen.Emulator;

/// <summary>A listing's filter. Filters that ask for the same are equal, so that their views are made once.</summary>
internal interface IRowFilter
{
    /// <summary>Whether every row passes.</summary>
    bool IsEmpty { get; }

    bool Matches(in Row row);
}
