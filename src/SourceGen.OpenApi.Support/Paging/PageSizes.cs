namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>How many rows to ask for.</summary>
internal static class PageSizes
{
    /// <summary>Where nothing is known of a server's pages, only smaller amounts than this are asked for exactly.</summary>
    private const int Modest = 100;

    /// <summary>Null leaves the choice to the server.</summary>
    public static int? Choose(int? asked, PageSizeSlot slot, int? remaining, int doubles, int usual, int least)
    {
        var size = asked;
        if (remaining is { } rows)
        {
            var enough = (int)Math.Min((long)rows + doubles, int.MaxValue);
            var otherwise = asked ?? slot.DefaultSize ?? (usual > 0 ? usual : Modest);
            size = enough < otherwise ? enough : asked;
        }

        if (size is null)
        {
            return null;
        }

        var bounded = Math.Max(size.Value, Math.Max(least, slot.Minimum ?? 1));
        return Math.Min(bounded, slot.Maximum ?? int.MaxValue);
    }
}
