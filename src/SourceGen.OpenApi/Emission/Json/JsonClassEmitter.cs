namespace SourceGen.OpenApi;

/// <summary>Writes the class through which everything reads and writes a type: our own code by its static methods, System.Text.Json as a converter.</summary>
internal static class JsonClassEmitter
{
    /// <summary>Writes its head and constructor; disposing the result ends it.</summary>
    public static SourceWriter.Scope Begin(SourceWriter writer, TypeModel model, string support)
    {
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"internal sealed class {model.JsonClass} : {support}.JsonModel<{model.Type.Name}>");
        var scope = writer.Block();
        writer.Line($"public {model.JsonClass}() : base(Read, Write) {{ }}");
        return scope;
    }
}
