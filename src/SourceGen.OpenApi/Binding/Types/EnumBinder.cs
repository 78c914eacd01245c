namespace SourceGen.OpenApi;

/// <summary>Binds a list of allowed values to an open enum.</summary>
internal static class EnumBinder
{
    public static EnumModel Bind(ApiSchema schema, TypeIdentity identity)
    {
        var members = new NamePool(reserved: ReservedNames.EnumMembers);
        members.Block(identity.Name);
        var isText = EnumValues.IsText(schema);
        var values = schema.Enum;
        var names = members.ReserveAll([.. values.AsSpan().ToArray().Select(value => NameWish.OfValue(value.Text, value.Name))]);
        var models = new EnumValueModel[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var value = values[i];
            models[i] = new EnumValueModel(
                names[i],
                value.Text,
                IsNumber: !isText && value.Kind != EnumValueKind.String,
                value.Description
            );
        }

        return new EnumModel
        {
            Name = identity.Name,
            Type = identity.Type,
            JsonClass = identity.JsonClass,
            Summary = schema.Description ?? schema.Title ?? $"A value of {identity.Name}.",
            Remarks = "An open list: a value that is not listed here is kept as it came.",
            IsDeprecated = schema.Deprecated,
            Values = new EquatableArray<EnumValueModel>(models),
            IsInteger = identity.Type.Kind == TypeKind.IntegerEnum,
        };
    }
}
