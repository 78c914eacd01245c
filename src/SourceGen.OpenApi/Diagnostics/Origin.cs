namespace SourceGen.OpenApi;

/// <summary>Where something was written.</summary>
/// <param name="File">The project-relative path of the file.</param>
/// <param name="Pointer">A JSON Pointer into that file.</param>
internal readonly record struct Origin(string File, string Pointer)
{
    public Origin Child(string name) => this with { Pointer = JsonPointerText.Child(Pointer, name) };

    public Origin Child(int index) => this with { Pointer = JsonPointerText.Child(Pointer, index) };
}
