namespace SourceGen.OpenApi;

/// <summary>Writes equality by content for records with members whose own equality is by reference.</summary>
internal static class RecordEqualityEmitter
{
    public static void Emit(SourceWriter writer, RecordModel model, string support)
    {
        var members = Members(model, support);
        if (members.TrueForAll(static member => member.Comparer is null))
        {
            return;
        }

        EmitEquals(writer, model, members, support);
        EmitHashCode(writer, model, members, support);
    }

    private static void EmitEquals(SourceWriter writer, RecordModel model, List<(string Name, string? Comparer)> members, string support)
    {
        var name = model.Type.Name;
        var first = model.Base is null
            ? model.HasDerived
                ? "other is not null && EqualityContract == other.EqualityContract"
                : "other is not null"
            : $"base.Equals(({model.Base.Name}?)other)";
        writer.Line();
        writer.Line("/// <summary>Compares by content, that of lists and maps too.</summary>");
        writer.Line($"public {(model.HasDerived ? "virtual " : "")}bool Equals({name}? other) =>");
        using (writer.Indent())
        {
            // The compiler has no use for the other members of the same object.
            writer.Line(model.Base is null ? "ReferenceEquals(this, other)" : first);
            if (model.Base is null)
            {
                writer.Line($"|| ({first}");
            }

            using (writer.Indent())
            {
                foreach (var (member, comparer) in members)
                {
                    var access = model.Base is null ? $"other.{member}" : $"other!.{member}";
                    writer.Line($"&& {support}.Content.Same({member}, {access}{(comparer is null ? "" : ", " + comparer)})");
                }
            }

            writer.Line(model.Base is null ? ");" : ";");
        }
    }

    private static void EmitHashCode(SourceWriter writer, RecordModel model, List<(string Name, string? Comparer)> members, string support)
    {
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override int GetHashCode()");
        using (writer.Block())
        {
            writer.Line($"var hash = default({support}.ContentHash);");
            if (model.Base is not null)
            {
                writer.Line("hash.Add(base.GetHashCode());");
            }

            foreach (var (member, comparer) in members)
            {
                writer.Line($"hash.Add({member}{(comparer is null ? "" : ", " + comparer)});");
            }

            writer.Line("return hash.Value;");
        }
    }

    private static List<(string Name, string? Comparer)> Members(RecordModel model, string support)
    {
        var members = new List<(string, string?)>();
        foreach (var property in model.Properties)
        {
            if (!property.IsInherited)
            {
                var isNullable = property.IsNullable || property.IsOptional;
                members.Add((CSharpText.Identifier(property.Name), PropertyCode.Comparer(property.Type, isNullable, support)));
            }
        }

        if (model.Additional is { IsInherited: false } additional)
        {
            members.Add((additional.Name, PropertyCode.Comparer(additional, support)));
        }

        return members;
    }
}
