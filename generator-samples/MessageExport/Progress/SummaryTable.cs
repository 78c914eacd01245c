using Spectre.Console;

namespace MessageExport;

/// <summary>The closing table: what every vendor gave, over all runs of the export.</summary>
internal static class SummaryTable
{
    public static void Write(Terminal terminal, IReadOnlyList<VendorState> vendors)
    {
        var table = new Table { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumn("vendor");
        foreach (var name in (string[])["pages", "rows", "bytes", "time", "rows/s"])
        {
            table.AddColumn(new TableColumn(name) { Alignment = Justify.Right, NoWrap = true });
        }

        foreach (var vendor in vendors)
        {
            Add(table, vendor.IsDone ? vendor.Vendor : $"{vendor.Vendor} (unfinished)", vendor);
        }

        if (vendors.Count > 1)
        {
            table.AddEmptyRow();
            Add(table, "all", Sum(vendors));
        }

        terminal.Console.Write(table);
    }

    // The vendors run side by side: the longest of their times is that of all.
    private static VendorState Sum(IReadOnlyList<VendorState> vendors) =>
        new("all")
        {
            Pages = vendors.Sum(vendor => vendor.Pages),
            Rows = vendors.Sum(vendor => vendor.Rows),
            Bytes = vendors.Sum(vendor => vendor.Bytes),
            Time = vendors.Max(vendor => vendor.Time),
        };

    private static void Add(Table table, string name, VendorState state) =>
        table.AddRow(
            new Text(name),
            new Text(Numbers.Count(state.Pages)),
            new Text(Numbers.Count(state.Rows)),
            new Text(Numbers.Bytes(state.Bytes)),
            new Text(Numbers.Time(state.Time)),
            new Text(Numbers.PerSecond(state.Rows, state.Time))
        );
}
