namespace SourceGen.OpenApi;

/// <summary>Which kinds of value can play which part in paging.</summary>
internal static class PagingKinds
{
    public static bool IsNumber(TypeKind kind) =>
        kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    public static bool IsText(TypeKind kind) => kind is TypeKind.String or TypeKind.Uri;

    public static bool IsIdentity(TypeKind kind) =>
        IsText(kind)
        || kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Guid or TypeKind.Enum or TypeKind.IntegerEnum or TypeKind.Decimal;
}
