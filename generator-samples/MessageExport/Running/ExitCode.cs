namespace MessageExport;

/// <summary>What the process ends with. <c>--help</c> lists them.</summary>
internal enum ExitCode
{
    /// <summary>Every row is in the file.</summary>
    Complete = 0,

    /// <summary>Something that should not happen.</summary>
    Unexpected = 1,

    /// <summary>An option is wrong, or does not fit the export that is resumed.</summary>
    BadOptions = 2,

    /// <summary>Credentials are missing or were refused.</summary>
    BadCredentials = 3,

    /// <summary>A vendor cannot be reached or cannot go on.</summary>
    VendorFailed = 4,

    /// <summary>The output file or its checkpoint cannot be used.</summary>
    OutputFailed = 5,

    /// <summary>Stopped by Ctrl+C or a request to end; as a shell counts it, 128 and the signal's number.</summary>
    Interrupted = 130,
}
