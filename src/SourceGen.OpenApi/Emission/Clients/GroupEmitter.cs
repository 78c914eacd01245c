namespace SourceGen.OpenApi;

/// <summary>Writes a group: the interface that consumers see and can replace, and the class behind it.</summary>
internal static class GroupEmitter
{
    public static void Emit(SourceWriter writer, GroupFile file)
    {
        var group = file.Group;
        EmitInterface(writer, file, group);
        writer.Line();
        EmitClass(writer, file, group);
    }

    private static void EmitInterface(SourceWriter writer, GroupFile file, GroupModel group)
    {
        writer.Doc(Documentation.Or(group.Summary, $"The operations of {group.Name}."));
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"{file.Visibility} partial interface {group.InterfaceName}");
        using (writer.Block())
        {
            var isFirst = true;
            foreach (var method in group.Methods)
            {
                foreach (var form in method.Forms)
                {
                    if (!isFirst)
                    {
                        writer.Line();
                    }

                    isFirst = false;
                    MethodDocs.Emit(writer, method, form.Form, file.SupportNamespace);
                    FilterEmitter.Obsolete(writer, method.IsDeprecated);
                    MethodSignature.Emit(writer, "", form, ";");
                }
            }
        }
    }

    private static void EmitClass(SourceWriter writer, GroupFile file, GroupModel group)
    {
        var support = file.SupportNamespace;
        writer.Line(GeneratorStamp.Attribute);
        writer.Line($"internal sealed partial class {group.ClassName} : {group.InterfaceName}");
        using (writer.Block())
        {
            // The operations below refer to these, so that they come first.
            foreach (var set in group.ErrorSets)
            {
                OperationEmitter.EmitErrors(writer, set, support);
                writer.Line();
            }

            foreach (var method in group.Methods)
            {
                OperationEmitter.Emit(writer, method, support);
                writer.Line();
            }

            writer.Line($"private readonly {support}.IApiTransport _transport;");
            writer.Line();
            writer.Line($"public {group.ClassName}({support}.IApiTransport transport) => _transport = transport;");
            foreach (var method in group.Methods)
            {
                CallEmitter.Emit(writer, method, file);
            }

            foreach (var method in group.Methods)
            {
                var parameters = method.Arguments.Select(static argument => argument.Parameter).OfType<ParameterModel>().ToList();
                if (parameters.Count > 0)
                {
                    writer.Line();
                    ParameterCode.EmitDescriptions(writer, method.Name + "Parameters", parameters, support);
                }
            }
        }
    }
}
