namespace SourceGen.OpenApi;

/// <summary>Puts fields together that compare the same thing: by what the document says, by their names, by their types.</summary>
internal static class FilterGrouping
{
    /// <summary>The groups, in the order of their first fields; what belongs to none stands alone.</summary>
    public static List<FieldGroup> Group(List<BoundField> fields)
    {
        var groups = new List<FieldGroup>();
        foreach (var field in fields)
        {
            if (field.Field.Filter is { } hint)
            {
                // Reading has said what is wrong with another op.
                if (Op(hint.Op) is { } comparison)
                {
                    Join(groups, CSharpNames.Pascal(hint.Group), comparison, field);
                }
            }
            else if (field.Parsed is { } parsed && Proves(field, parsed, fields))
            {
                Join(groups, CSharpNames.Pascal(parsed.Base), parsed.Comparison, field);
            }
        }

        // A parameter called like a group is the group's exact value; a list on its own is a group of one.
        foreach (var field in fields.Where(field => !groups.Exists(group => group.Fields.Contains(field))))
        {
            var name = CSharpNames.Pascal(field.Field.Name);
            var isList = field.Model.TakesMany;
            if (isList || (field.Field.Filter is null && groups.Exists(group => string.Equals(group.Name, name, StringComparison.Ordinal))))
            {
                Join(groups, name, isList ? Comparison.AnyOf : Comparison.Equal, field);
            }
        }

        foreach (var group in groups)
        {
            group.SortBy(fields);
        }

        return groups;
    }

    /// <summary>Adds the field to the group of that name, unless the group has that comparison already.</summary>
    private static void Join(List<FieldGroup> groups, string name, Comparison comparison, BoundField field)
    {
        var group = groups.Find(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
        if (group is null)
        {
            groups.Add(group = new FieldGroup(name));
        }

        if (!group.Has(comparison))
        {
            group.Add(comparison, field);
        }
    }

    private static Comparison? Op(string op) =>
        op switch
        {
            "eq" => Comparison.Equal,
            "gt" => Comparison.Greater,
            "gte" => Comparison.GreaterOrEqual,
            "lt" => Comparison.Less,
            "lte" => Comparison.LessOrEqual,
            "in" => Comparison.AnyOf,
            _ => null,
        };

    /// <summary>Words that are also plain English need a fitting type, or the other end beside them.</summary>
    private static bool Proves(BoundField field, ComparisonName parsed, List<BoundField> fields)
    {
        var kind = field.Model.Type.Traits;
        if (parsed.Comparison == Comparison.AnyOf != field.Model.TakesMany)
        {
            return false;
        }

        if (!kind.IsComparable && !field.Model.TakesMany)
        {
            return false;
        }

        return parsed.Kind switch
        {
            ComparisonProof.Time => kind.IsTime || HasOtherEnd(field, parsed, fields),
            ComparisonProof.Bound => kind.IsTime || kind.IsNumber || HasOtherEnd(field, parsed, fields),
            _ => true,
        };
    }

    /// <summary><c>page[after]</c> and <c>page[before]</c> are ends of nothing that is compared.</summary>
    private static bool HasOtherEnd(BoundField field, ComparisonName parsed, List<BoundField> fields) =>
        fields.Exists(other =>
            other.Parsed is { } name
            && parsed.Base is not ("page" or "cursor")
            && IsLower(name.Comparison) != IsLower(parsed.Comparison)
            && other.Model.Type.Kind == field.Model.Type.Kind
            && string.Equals(CSharpNames.Pascal(name.Base), CSharpNames.Pascal(parsed.Base), StringComparison.Ordinal)
        );

    private static bool IsLower(Comparison comparison) => comparison is Comparison.Greater or Comparison.GreaterOrEqual;
}
