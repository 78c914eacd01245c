namespace SourceGen.OpenApi;

/// <summary>Writes a named type with those named from inside it, and the JSON code of each.</summary>
internal static class TypeFileEmitter
{
    public static void Emit(SourceWriter writer, TypeFile file)
    {
        EmitType(writer, file.Type, file);
        foreach (var inner in file.Inner)
        {
            writer.Line();
            EmitType(writer, inner, file);
        }
    }

    private static void EmitType(SourceWriter writer, TypeModel type, TypeFile file)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Emit(writer, record, file);
                writer.Line();
                RecordJsonEmitter.Emit(writer, record, file);
                break;
            case EnumModel model:
                EnumEmitter.Emit(writer, model, file);
                break;
            case UnionModel union:
                UnionEmitter.Emit(writer, union, file);
                writer.Line();
                UnionJsonEmitter.Emit(writer, union, file);
                break;
        }
    }
}
