using SourceGen.Emulator;

namespace SourceGen.OpenApi.IntegrationTests.Samples;

/// <summary>The emulator's vendors and what the export calls them.</summary>
internal static class ExportVendors
{
    public static IReadOnlyList<(Vendor Vendor, string Name)> All { get; } =
    [(Vendor.SendblueV1, "sendblue-v1"), (Vendor.SendblueV2, "sendblue-v2"), (Vendor.Heymarket, "heymarket"), (Vendor.Twilio, "twilio")];
}
