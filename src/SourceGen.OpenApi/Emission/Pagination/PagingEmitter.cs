using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>Writes the static description by which a listing is walked.</summary>
internal static class PagingEmitter
{
    public static void Emit(SourceWriter writer, PagingModel paging, string support)
    {
        writer.Line($"private static readonly {support}.{paging.Walk.Description}<");
        using (writer.Indent())
        {
            writer.Line(paging.Page.Name + ",");
            writer.Line(paging.ItemName);
        }

        writer.Line($"> {paging.Field} = new()");
        using (writer.Block(";"))
        {
            writer.Line($"Read = {JsonCode.ReadDelegate(paging.Page, support)},");
            writer.Line($"Items = static page => {AccessorCode.Path(paging.Items, "page")},");
            EmitFacts(writer, paging);
            EmitPageSize(writer, paging.PageSize, support);
            EmitConstants(writer, paging, support);
            paging.Walk.Describe(new WalkDescriptionWriter(writer, support));
        }
    }

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

        if (paging.IsLast is not null)
        {
            writer.Line($"IsLast = static page => {AccessorCode.Path(paging.IsLast, "page")},");
        }

        if (paging.IsInferred)
        {
            writer.Line("IsInferred = true,");
        }

        if (paging.Identity is not null)
        {
            var item = paging.IsItemNullable ? "item?" : "item";
            writer.Line($"Identity = static item => {AccessorCode.Identity(paging.Identity, item)},");
        }
    }

    private static void EmitConstants(SourceWriter writer, PagingModel paging, string support)
    {
        if (paging.Constants.IsEmpty)
        {
            return;
        }

        writer.Line("FixedValues = new[]");
        using (writer.Block(","))
        {
            foreach (var constant in paging.Constants)
            {
                var value = $"{support}.BodyValue.OfText({CSharpText.Literal(constant.Value)})";
                var typed = constant.Kind is "Text" ? value : $"{value}.As({support}.BodyValueKind.{constant.Kind})";
                writer.Line($"new {support}.FixedValue({WalkDescriptionWriter.Code(constant.Slot, support)}, {typed}),");
            }
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
        writer.Line($"PageSize = new {support}.PageSizeSlot({WalkDescriptionWriter.Code(size.Slot, support)}{bounds}),");
    }

    private static string Number(int? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
