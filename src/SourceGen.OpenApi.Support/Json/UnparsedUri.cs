namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// An address that <see cref="Uri"/> cannot take apart: a relative one whose text is what the server sent, so that it costs nobody the rest of
/// the answer and is written back as it came.
/// </summary>
internal sealed class UnparsedUri : Uri
{
    private readonly string _text;

    public UnparsedUri(string text)
        : base(EscapeDataString(text), UriKind.Relative) => _text = text;

    /// <summary>The address as it was given or read.</summary>
    public static string TextOf(Uri value) => value is UnparsedUri unparsed ? unparsed._text : value.OriginalString;

    /// <inheritdoc />
    public override string ToString() => _text;
}
