namespace SourceGen.OpenApi;

/// <summary>The document's schemas and how they hang together: references, wrappers, inheritance. Knows nothing of C# names.</summary>
internal sealed class SchemaGraph
{
    /// <summary>A chain of references longer than this is taken for a circle.</summary>
    private const int MaximumSteps = 64;

    private readonly Dictionary<string, ApiSchema> _components = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _isOpaque;
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.Ordinal);

    /// <param name="model">The document.</param>
    /// <param name="isOpaque">True for components that something else stands for: what is inside them is not looked at.</param>
    public SchemaGraph(ApiModel model, Func<string, bool>? isOpaque = null)
    {
        _isOpaque = isOpaque ?? (static _ => false);
        foreach (var named in model.Schemas)
        {
            _components[named.Name] = named.Schema;
        }

        foreach (var named in model.Schemas)
        {
            FindBase(named);
        }

        foreach (var named in model.Schemas)
        {
            AddToBases(named.Name);
        }
    }

    /// <summary>A schema that says nothing.</summary>
    public static ApiSchema Anything { get; } = new() { Pointer = "" };

    /// <summary>The component that a component inherits from: one of its <c>allOf</c> that has, or inherits, a discriminator.</summary>
    public string? BaseOf(string? component) => component is not null && _bases.TryGetValue(component, out var found) ? found : null;

    /// <summary>Components that inherit from this one, at any distance, in document order.</summary>
    public IReadOnlyList<string> DerivedOf(string? component) =>
        component is not null && _derived.TryGetValue(component, out var found) ? found : [];

    /// <summary>How many components stand above this one.</summary>
    public int DepthOf(string component)
    {
        var depth = 0;
        for (var above = BaseOf(component); above is not null; above = BaseOf(above))
        {
            depth++;
        }

        return depth;
    }

    public ApiSchema? Component(string name) => _components.TryGetValue(name, out var schema) ? schema : null;

    /// <summary>Follows references and wrappers. A reference to nothing, or to itself, ends in a schema that says nothing.</summary>
    public SchemaPlace Follow(ApiSchema schema)
    {
        var isNullable = schema.Nullable;
        string? component = null;
        for (var step = 0; step < MaximumSteps; step++)
        {
            if (schema.Reference is { } reference)
            {
                if (!_components.TryGetValue(reference, out var target))
                {
                    return new SchemaPlace(Anything, Component: null, isNullable);
                }

                component = reference;
                schema = target;
                if (_isOpaque(reference))
                {
                    return new SchemaPlace(schema, component, isNullable || schema.Nullable);
                }
            }
            else if (Lone(schema, ref isNullable) is { } only)
            {
                schema = only;
            }
            else
            {
                return new SchemaPlace(schema, component, isNullable);
            }

            isNullable |= schema.Nullable;
        }

        return new SchemaPlace(Anything, Component: null, isNullable);
    }

    /// <summary>True where the reference leads to nothing, or back to itself.</summary>
    public bool IsBroken(ApiSchema schema) => schema.Reference is not null && ReferenceEquals(Follow(schema).Schema, Anything);

    /// <summary>The one alternative of a wrapper that says nothing about the shape itself; null for anything else.</summary>
    private ApiSchema? Lone(ApiSchema schema, ref bool isNullable)
    {
        if (
            !schema.Properties.IsEmpty
            || schema.Items is not null
            || !schema.Enum.IsEmpty
            || schema.AllowsAdditional
            || schema.Discriminator is not null
            || schema.Extensions.Timestamp is not null
            || (schema.AllOf.IsEmpty && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty)
        )
        {
            return null;
        }

        ApiSchema? only = null;
        var count = 0;
        foreach (
            var (alternatives, mustAllHold) in (ReadOnlySpan<(EquatableArray<ApiSchema>, bool)>)
                [(schema.AllOf, true), (schema.OneOf, false), (schema.AnyOf, false)]
        )
        {
            foreach (var alternative in alternatives)
            {
                if (!mustAllHold && IsAbsence(alternative))
                {
                    isNullable = true;
                    continue;
                }

                // Beside others that must hold too, words change nothing; as an alternative, only null is meant by what says nothing else.
                if (IsAnnotation(alternative) && (mustAllHold || alternative.Nullable))
                {
                    isNullable |= alternative.Nullable;
                    continue;
                }

                count++;
                only = alternative;
            }
        }

        // Names required on top of what is wrapped make a type of their own; a base is no wrapper around what derives from it.
        return count == 1 && schema.Required.IsEmpty && (schema.AllOf.IsEmpty || !IsBase(only)) ? only : null;
    }

    /// <summary>
    /// True for an alternative that stands for no value: one whose only value is null, and a named list of the empty text alone, as generators
    /// of documents write beside an enum that may be left blank.
    /// </summary>
    public bool IsAbsence(ApiSchema alternative)
    {
        for (var step = 0; alternative.Reference is { } name && step < MaximumSteps; step++)
        {
            if (!_components.TryGetValue(name, out var target))
            {
                return false;
            }

            if (target.IsNull || target.Enum is { Count: 1 } values && values[0] is { Kind: EnumValueKind.String, Text: "" })
            {
                return true;
            }

            alternative = target;
        }

        return alternative.IsNull;
    }

    private bool IsBase(ApiSchema? schema) =>
        schema?.Reference is { } name && Component(name) is { } target && (target.Discriminator is not null || BaseOf(name) is not null);

    /// <summary>True for a part of a composition that only describes: <c>{ description: … }</c>, <c>{ nullable: true }</c>.</summary>
    public static bool IsAnnotation(ApiSchema schema) =>
        schema.Reference is null
        && schema.Types == SchemaTypes.None
        && schema.Format is null
        && schema.Properties.IsEmpty
        && schema.Required.IsEmpty
        && schema.Items is null
        && !schema.AllowsAdditional
        && schema.AllOf.IsEmpty
        && schema.OneOf.IsEmpty
        && schema.AnyOf.IsEmpty
        && schema.Enum.IsEmpty
        && schema.Extensions.Timestamp is null;

    private void FindBase(NamedSchema named)
    {
        foreach (var part in named.Schema.AllOf)
        {
            if (part.Reference is { } name && !_isOpaque(name) && HasDiscriminator(name, named.Name) && !LeadsTo(name, named.Name))
            {
                _bases[named.Name] = name;
                return;
            }
        }
    }

    /// <summary>True when what was found so far makes the one inherit from the other.</summary>
    private bool LeadsTo(string component, string above)
    {
        for (var name = component; name is not null; name = BaseOf(name))
        {
            if (string.Equals(name, above, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the component, or one that it is made of, has a discriminator; circles have none.</summary>
    private bool HasDiscriminator(string component, string from)
    {
        var pending = new Stack<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        pending.Push(component);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (!seen.Add(name) || Component(name) is not { } schema)
            {
                continue;
            }

            if (schema.Discriminator is not null)
            {
                return true;
            }

            foreach (var part in schema.AllOf)
            {
                if (part.Reference is { } next)
                {
                    pending.Push(next);
                }
            }
        }

        return false;
    }

    private void AddToBases(string component)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { component };
        for (var above = BaseOf(component); above is not null && seen.Add(above); above = BaseOf(above))
        {
            if (!_derived.TryGetValue(above, out var list))
            {
                _derived.Add(above, list = []);
            }

            list.Add(component);
        }
    }
}
