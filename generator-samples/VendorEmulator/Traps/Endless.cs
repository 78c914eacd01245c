namespace SourceGen.Emulator;

/// <summary>How a listing fails to end.</summary>
public enum Endless
{
    /// <summary>It ends.</summary>
    No,

    /// <summary>The first page comes again and again, whatever position is asked for, and always promises more.</summary>
    SamePage,

    /// <summary>Rows never seen before go on without end.</summary>
    NewRows,

    /// <summary>After the last page the listing starts over: Twilio's link leads back to one already visited, offsets wrap around.</summary>
    Circle,
}
