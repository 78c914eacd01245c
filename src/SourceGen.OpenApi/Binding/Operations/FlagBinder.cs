namespace SourceGen.OpenApi;

/// <summary>Has a method set the member of its body that asks for a stream, so that callers need not.</summary>
internal sealed class FlagBinder(TypeTable types, BindingContext context)
{
    public BoundBody Bind(BoundBody body, ApiOperation operation, StreamFlag? flag)
    {
        if (flag is not null && body.Body is { } model && (InPart(body, model, flag) ?? InProperty(body, model, flag)) is { } bound)
        {
            return bound;
        }

        if (operation.Streaming is { Property: { } property } stated)
        {
            context.ReportValue(
                DiagnosticIds.DanglingExtension,
                stated.Pointer,
                property,
                "no method sets it, since it is no boolean member of the body, or the operation lists no stream"
            );
        }

        return body;
    }

    private static BoundBody? InPart(BoundBody body, BodyModel model, StreamFlag flag)
    {
        if (model.Parts.FirstOrDefault(part => Is(part, flag)) is not { } flagged)
        {
            return null;
        }

        return body with
        {
            Body = model with
            {
                Parts = model.Parts.Select(part => Is(part, flag) ? part with { Value = flag.Value } : part).ToEquatableArray(),
            },
            Arguments = body
                .Arguments.Where(argument => !string.Equals(argument.Name, flagged.Argument, StringComparison.Ordinal))
                .ToEquatableArray(),
        };
    }

    private BoundBody? InProperty(BoundBody body, BodyModel model, StreamFlag flag)
    {
        if (
            model.Kind is not (BodyKind.Json or BodyKind.Form)
            || types.RecordOf(model.Type)?.Properties.FirstOrDefault(property => Is(property, flag)) is not { } flagged
        )
        {
            return null;
        }

        // A body that says something is there.
        return body with
        {
            Body = model with { IsOptional = false, IsNullable = false, Flag = new FlagModel(flagged.Name, flag.Value) },
            Arguments = body
                .Arguments.Select(static argument => argument with { IsOptional = false, IsNullable = false })
                .ToEquatableArray(),
        };
    }

    private static bool Is(BodyPartModel part, StreamFlag flag) =>
        part.Type.Kind == TypeKind.Boolean && string.Equals(part.Name, flag.Member, StringComparison.Ordinal);

    private static bool Is(PropertyModel property, StreamFlag flag) =>
        property.Type.Kind == TypeKind.Boolean && string.Equals(property.WireName, flag.Member, StringComparison.Ordinal);
}
