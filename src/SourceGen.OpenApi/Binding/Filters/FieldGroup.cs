namespace SourceGen.OpenApi;

/// <summary>A field with its type and what its name says.</summary>
internal sealed record BoundField(RequestField Field, ParameterModel Model, ComparisonName? Parsed);

/// <summary>Fields that compare the same thing.</summary>
internal sealed class FieldGroup(string name)
{
    private readonly List<(Comparison Comparison, BoundField Field)> _entries = [];

    public string Name { get; } = name;

    public IReadOnlyList<(Comparison Comparison, BoundField Field)> Entries => _entries;

    public List<BoundField> Fields => _entries.ConvertAll(static entry => entry.Field);

    public bool Has(Comparison comparison) => Find(comparison) is not null;

    public BoundField? Find(Comparison comparison) => _entries.Find(entry => entry.Comparison == comparison).Field;

    public void Add(Comparison comparison, BoundField field) => _entries.Add((comparison, field));

    public void SortBy(List<BoundField> fields) =>
        _entries.Sort((left, right) => fields.IndexOf(left.Field).CompareTo(fields.IndexOf(right.Field)));
}
