namespace SourceGen.OpenApi;

/// <summary>Writes the resolver that makes a client's types known to System.Text.Json where reflection is switched off.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata";

    public static void Emit(SourceWriter writer, ResolverFile file)
    {
        var support = file.SupportNamespace;
        writer.Line(
            $"/// <summary>Makes the types of {CSharpText.DocumentationLines(file.ClientName)[0]} known to System.Text.Json without reflection.</summary>"
        );
        writer.Line(
            "/// <remarks>Put it into <c>JsonSerializerOptions.TypeInfoResolverChain</c>, or combine it with a context of your own.</remarks>"
        );
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} sealed class {file.Name} : {Metadata}.IJsonTypeInfoResolver");
        using (writer.Block())
        {
            writer.Lines(
                $$"""
                private static readonly {{support}}.JsonTypes _types = CreateTypes();

                private {{file.Name}}()
                {
                }

                /// <summary>The one instance.</summary>
                public static {{file.Name}} Default { get; } = new();

                /// <inheritdoc />
                public {{Metadata}}.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options) => _types.Find(type, options);

                """
            );
            EmitTypes(writer, file, support);
        }
    }

    private static void EmitTypes(SourceWriter writer, ResolverFile file, string support)
    {
        writer.Line($"private static {support}.JsonTypes CreateTypes()");
        using (writer.Block())
        {
            writer.Line($"var types = new {support}.JsonTypes();");
            foreach (var type in file.Types)
            {
                writer.Line($"types.Add{(type.IsValueType ? "Value" : "")}<{type.Name}, {type.JsonClass}>();");
            }

            writer.Line("return types;");
        }
    }
}
