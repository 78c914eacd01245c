namespace MessageExport;

/// <summary>The words of the direction column.</summary>
internal static class Directions
{
    public const string Inbound = "inbound";
    public const string Outbound = "outbound";

    /// <summary>Sendblue's way to say it.</summary>
    public static string? Of(bool? isOutbound) => isOutbound is { } outbound ? (outbound ? Outbound : Inbound) : null;
}
