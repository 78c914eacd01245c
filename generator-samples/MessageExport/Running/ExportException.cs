namespace MessageExport;

/// <summary>An end that the user is told in one line.</summary>
internal sealed class ExportException(ExitCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode Code { get; } = code;
}
