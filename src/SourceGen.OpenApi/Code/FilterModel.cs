namespace SourceGen.OpenApi;

/// <summary>A file with the filter of one operation.</summary>
internal sealed record FilterFile(FileHeader Header) : GeneratedFile(Header)
{
    public required FilterModel Filter { get; init; }
}

/// <summary>The filter of one operation: an immutable class with a method for each optional parameter and a property for each group of them.</summary>
internal sealed record FilterModel
{
    /// <summary>The class name, without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The method that takes the filter, as XML documentation refers to it.</summary>
    public required string Method { get; init; }

    /// <summary>True where the method has overloads, so that documentation cannot lead to it by its name.</summary>
    public bool IsOverloaded { get; init; }

    /// <summary>Parameters that stand alone, in document order.</summary>
    public EquatableArray<FilterSetter> Setters { get; init; }

    /// <summary>Parameters that compare one thing in several ways.</summary>
    public EquatableArray<FilterGroup> Groups { get; init; }

    /// <summary>True when some parameter travels in the query.</summary>
    public bool HasQuery { get; init; }
}

/// <summary>A method that sets one parameter.</summary>
internal sealed record FilterSetter
{
    /// <summary>The method's name.</summary>
    public required string Name { get; init; }

    public required Comparison Comparison { get; init; }

    public required ParameterModel Parameter { get; init; }

    /// <summary>True when the method takes any number of values.</summary>
    public bool TakesMany => Comparison == Comparison.AnyOf && Parameter.TakesMany;

    public string? Summary { get; init; }

    public bool IsDeprecated { get; init; }
}

/// <summary>The comparisons of one thing.</summary>
internal sealed record FilterGroup
{
    /// <summary>The property's name.</summary>
    public required string Name { get; init; }

    /// <summary>The nested class that the property returns.</summary>
    public required string ClassName { get; init; }

    public EquatableArray<FilterSetter> Comparisons { get; init; }

    /// <summary>Both ends, where the group has them and they take the same type.</summary>
    public FilterRange? Range { get; init; }
}

/// <summary>The two parameters that <c>Between</c> sets.</summary>
internal sealed record FilterRange(ParameterModel Low, ParameterModel High);

/// <summary>What a parameter's value is compared by.</summary>
internal enum Comparison
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    AnyOf,
}
