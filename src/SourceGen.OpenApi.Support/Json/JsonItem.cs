namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Text.Json;

/// <summary>The readers of single values in the form that lists and maps call for each of their items.</summary>
internal static class JsonItem
{
    public static string Text(ref JsonCursor reader, JsonReadState state) => JsonText.Read(ref reader);

    public static bool Boolean(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadBoolean(ref reader);

    public static int Int32(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadInt32(ref reader);

    public static long Int64(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadInt64(ref reader);

    public static float Single(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadSingle(ref reader);

    public static double Double(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadDouble(ref reader);

    public static decimal Decimal(ref JsonCursor reader, JsonReadState state) => JsonNumber.ReadDecimal(ref reader);

    public static Guid Guid(ref JsonCursor reader, JsonReadState state) => JsonText.ReadGuid(ref reader);

    public static Uri Uri(ref JsonCursor reader, JsonReadState state) => JsonText.ReadUri(ref reader);

    public static byte[] Bytes(ref JsonCursor reader, JsonReadState state) => JsonText.ReadBytes(ref reader);

    public static JsonElement Json(ref JsonCursor reader, JsonReadState state) => JsonAny.Read(ref reader);

    public static DateTimeOffset Iso8601(ref JsonCursor reader, JsonReadState state) => JsonTime.ReadIso8601(ref reader);

    public static DateTimeOffset Rfc2822(ref JsonCursor reader, JsonReadState state) => JsonTime.ReadRfc2822(ref reader);

    public static DateTimeOffset UnixSeconds(ref JsonCursor reader, JsonReadState state) => JsonTime.ReadUnixSeconds(ref reader);

#if NET8_0_OR_GREATER && !OPENAPI_DATE_TIMES
    public static DateOnly Date(ref JsonCursor reader, JsonReadState state) => JsonTime.ReadDate(ref reader);
#else
    public static DateTime Date(ref JsonCursor reader, JsonReadState state) => JsonTime.ReadDate(ref reader);
#endif
}
