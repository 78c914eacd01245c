namespace SourceGen.OpenApi;

/// <summary>The rows of a listing.</summary>
/// <param name="Pointer">Where they are; <c>""</c> for a body that is the array.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Members">The members of a row.</param>
internal sealed record RowsFact(string Pointer, FactText Name, IReadOnlyList<SchemaMember> Members)
{
    /// <summary>True where the body is the array itself.</summary>
    public bool IsBody => Pointer.Length == 0;

    /// <summary>The object that holds the rows; <c>""</c> for the body.</summary>
    public string Parent => IsBody ? "" : Pointer.Substring(0, Pointer.LastIndexOf('/'));

    public SchemaMember? Find(string name) =>
        Members.FirstOrDefault(member => string.Equals(member.WireName, name, StringComparison.Ordinal));
}
