using System.Text.Json.Nodes;

namespace SourceGen.OpenApi;

/// <summary>The keywords of a schema that hold values: enum and const, bounds, default and examples.</summary>
internal static class SchemaValues
{
    /// <summary>Takes a keyword; false when it is another's.</summary>
    public static bool Read(SchemaParts parts, string keyword, JsonNode? value)
    {
        switch (keyword)
        {
            case "nullable":
                parts.Nullable |= JsonAccess.AsFlag(value) == true;
                return true;
            case "enum":
                parts.EnumList = value as JsonArray;
                return true;
            case "const":
                ReadConst(parts, value);
                return true;
            case "default":
                parts.Default = JsonAccess.ToCompact(value);
                return true;
            case "example":
                parts.Example = JsonAccess.ToCompact(value);
                return true;
            case "examples":
                if (parts.Example is null && value is JsonArray { Count: > 0 } examples)
                {
                    parts.Example = JsonAccess.ToCompact(examples[0]);
                }

                return true;
            default:
                return BoundParts.Read(parts, keyword, value);
        }
    }

    private static void ReadConst(SchemaParts parts, JsonNode? value)
    {
        if (value is null)
        {
            parts.Nullable = true;
            parts.NullType = true;
        }
        else if (EnumReader.Value(value) is { } single)
        {
            parts.Enum = [single];
        }
    }
}
