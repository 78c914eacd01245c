namespace SourceGen.OpenApi.Tests;

/// <summary>The four documents that are ours.</summary>
internal static class Specs
{
    public const string SendblueV1 = "specs/sendblue-v1.yaml";

    public const string SendblueV2 = "specs/sendblue-v2.yaml";

    public const string Heymarket = "specs/heymarket.yaml";

    public const string Twilio = "specs/twilio.yaml";

    public static IReadOnlyList<string> All { get; } = [SendblueV1, SendblueV2, Heymarket, Twilio];
}
