using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Parser = YamlDotNet.Core.Parser;

namespace SourceGen.OpenApi;

/// <summary>YamlDotNet's event stream. Some damaged texts make its scanner throw exceptions of any kind; here all are errors of the text.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));

    public ParsingEvent? Current => _parser.Current;

    /// <summary>Goes on to the next event; false at the end.</summary>
    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "the text after this cannot be read", failure);
        }
    }

    /// <summary>Goes on within a node, where the events cannot end.</summary>
    public void Next()
    {
        if (!MoveNext())
        {
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "the text ends within a value");
        }
    }
}
