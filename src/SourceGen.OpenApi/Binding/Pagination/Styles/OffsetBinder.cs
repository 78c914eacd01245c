namespace SourceGen.OpenApi;

/// <summary>Binds listings that are walked by row offsets.</summary>
internal static class OffsetBinder
{
    public static WalkModel? Bind(OffsetStyle style, PagingScope scope) =>
        scope.Require(style.Offset, "offset") is { } offset
            ? new OffsetWalkModel(offset.ForNumbers, style.First ?? FirstRow(offset.Schema))
            {
                EchoedLimit = scope.EchoedLimit(),
                EchoedPosition = scope.EchoedPosition(offset),
            }
            : null;

    /// <summary>Rows are counted from 0 unless the document forbids it.</summary>
    private static int FirstRow(ApiSchema schema) => Math.Max(0, WholeNumber.Least(schema) ?? 0);
}
