using System.Globalization;

namespace SourceGen.Emulator;

/// <summary>The people, lines and accounts that generated rows are between. Numbers are from the ranges kept for fiction.</summary>
internal static class Pools
{
    public static string[] Contacts { get; } = Numbers("+1415555", 40);

    public static string[] Lines { get; } = Numbers("+1602555", 4);

    public static string[] Emails { get; } = ["owner@example.com", "support@example.com", "sales+us@example.org"];

    public static string[] Groups { get; } = ["group_7c1d", "group_88aa", "group_e0f4"];

    public static string[] Workers { get; } = ["worker_5s_spacegray_1", "worker_6_gold_2", "worker_se_red_3"];

    /// <summary>The last four digits of a number, for ids that follow from it.</summary>
    public static string Tail(string? number) => number is { Length: > 4 } ? number[^4..] : "none";

    private static string[] Numbers(string prefix, int count) =>
        [.. Enumerable.Range(100, count).Select(tail => prefix + tail.ToString("0000", CultureInfo.InvariantCulture))];
}
