using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Writes the static description by which a listing is walked.</summary>
internal static class PagingEmitter
{
    /// <summary>The support class that walks this way.</summary>
    public static string Walk(PagingModel paging) =>
        paging.Style switch
        {
            PaginationStyle.Offset or PaginationStyle.PageNumber => "OffsetWalk",
            PaginationStyle.NextLink => "NextLinkWalk",
            PaginationStyle.Token => "TokenWalk",
            _ => "CursorWalk",
        };

    public static void Emit(SourceWriter writer, PagingModel paging, string support)
    {
        writer.Line($"private static readonly {support}.{Class(paging)}<");
        using (writer.Indent())
        {
            writer.Line(paging.Page.Name + ",");
            writer.Line(ItemName(paging));
        }

        writer.Line($"> {paging.Field} = new()");
        using (writer.Block(";"))
        {
            writer.Line($"Read = {JsonCode.ReadDelegate(paging.Page, support)},");
            writer.Line($"Items = static page => {AccessorCode.Path(paging.Items, "page")},");
            EmitFacts(writer, paging);
            EmitPageSize(writer, paging.PageSize, support);
            EmitStyle(writer, paging, support);
        }
    }

    /// <summary>The row type as listings name it.</summary>
    public static string ItemName(PagingModel paging) => paging.IsItemNullable ? paging.Item.NullableName : paging.Item.Name;

    private static void EmitFacts(SourceWriter writer, PagingModel paging)
    {
        if (paging.Total is not null)
        {
            writer.Line($"Total = static page => {AccessorCode.Number(paging.Total, "page")},");
        }

        if (paging.HasMore is not null)
        {
            writer.Line($"HasMore = static page => {AccessorCode.Path(paging.HasMore, "page")},");
        }

        if (paging.Identity is not null)
        {
            var item = paging.IsItemNullable ? "item?" : "item";
            writer.Line($"Identity = static item => {AccessorCode.Identity(paging.Identity, item)},");
        }
    }

    private static void EmitPageSize(SourceWriter writer, PageSizeModel? size, string support)
    {
        if (size is null)
        {
            return;
        }

        var bounds = "";
        bounds += size.Minimum is null ? "" : ", minimum: " + Number(size.Minimum);
        bounds += size.Maximum is null ? "" : ", maximum: " + Number(size.Maximum);
        bounds += size.Default is null ? "" : ", defaultSize: " + Number(size.Default);
        writer.Line($"PageSize = new {support}.PageSizeSlot({Slot(size.Slot, support)}{bounds}),");
    }

    private static void EmitStyle(SourceWriter writer, PagingModel paging, string support)
    {
        switch (paging.Style)
        {
            case PaginationStyle.NextLink:
                writer.Line($"Next = static page => {AccessorCode.Text(paging.Next!, "page")},");
                if (paging.Previous is not null)
                {
                    writer.Line($"Previous = static page => {AccessorCode.Text(paging.Previous, "page")},");
                }

                break;
            case PaginationStyle.Token:
                writer.Line($"Next = static page => {AccessorCode.Text(paging.Next!, "page")},");
                writer.Line($"To = {Slot(paging.To!, support)},");
                break;
            case PaginationStyle.Cursor:
                EmitCursor(writer, paging.Cursor!, support);
                break;
            default:
                writer.Line($"Offset = {Slot(paging.Offset!, support)},");
                if (paging.Style == PaginationStyle.PageNumber)
                {
                    writer.Line("IsPageNumber = true,");
                }

                if (paging.FirstPage != 0 || paging.Style == PaginationStyle.PageNumber)
                {
                    writer.Line($"FirstPage = {Number(paging.FirstPage)},");
                }

                if (paging.EchoedLimit is not null)
                {
                    writer.Line($"EchoedLimit = static page => {AccessorCode.Number(paging.EchoedLimit, "page")},");
                }

                break;
        }
    }

    private static void EmitCursor(SourceWriter writer, CursorModel cursor, string support)
    {
        writer.Line("Sources = new[]");
        using (writer.Block(","))
        {
            foreach (var source in cursor.Sources)
            {
                writer.Line($"new {support}.CursorSource({CSharpText.Literal(source.Order)}, {CSharpText.Literal(source.Pointer)}),");
            }
        }

        writer.Line($"To = {Slot(cursor.To, support)},");
        writer.Line($"ItemsPointer = {CSharpText.Literal(cursor.ItemsPointer)},");
        writer.Line($"Format = {support}.CursorFormat.{cursor.Format},");
        writer.Line($"Direction = {support}.CursorDirection.{(cursor.IsAscending ? "Ascending" : "Descending")},");
        if (cursor.Direction is not null)
        {
            writer.Line($"DirectionSlot = {Slot(cursor.Direction, support)},");
            writer.Line($"AscendingValue = {CSharpText.Literal(cursor.AscendingValue)},");
        }

        if (cursor.Order is not null)
        {
            writer.Line($"OrderSlot = {Slot(cursor.Order, support)},");
            writer.Line($"DefaultOrder = {CSharpText.Literal(cursor.DefaultOrder)},");
        }

        if (cursor.IsStartRequired)
        {
            writer.Line("IsStartRequired = true,");
        }

        if (cursor.PageCapacity is not null)
        {
            writer.Line($"PageCapacity = {Number(cursor.PageCapacity)},");
        }
    }

    private static string Class(PagingModel paging) =>
        paging.Style switch
        {
            PaginationStyle.Offset or PaginationStyle.PageNumber => "OffsetPaging",
            PaginationStyle.NextLink => "NextLinkPaging",
            PaginationStyle.Token => "TokenPaging",
            _ => "CursorPaging",
        };

    /// <summary>A place in the request.</summary>
    public static string Slot(SlotModel slot, string support) =>
        $"{support}.RequestSlot.{(slot.InBody ? "Body" : "Query")}({CSharpText.Literal(slot.Name)})";

    private static string Number(int? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
