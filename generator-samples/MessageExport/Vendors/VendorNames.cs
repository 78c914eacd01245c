namespace MessageExport;

/// <summary>The vendors as the command line, the checkpoint and the vendor column name them.</summary>
internal static class VendorNames
{
    public const string SendblueV1 = "sendblue-v1";
    public const string SendblueV2 = "sendblue-v2";
    public const string Heymarket = "heymarket";
    public const string Twilio = "twilio";

    public static IReadOnlyList<string> All { get; } = [SendblueV1, SendblueV2, Heymarket, Twilio];
}
