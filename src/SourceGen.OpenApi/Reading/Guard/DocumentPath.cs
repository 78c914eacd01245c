using System.Globalization;
using System.Text;

namespace SourceGen.OpenApi;

/// <summary>The way from the root to where a walk stands. It becomes a JSON Pointer only when one is needed.</summary>
internal sealed class DocumentPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    /// <summary>Where the walk began.</summary>
    public string Base { get; set; } = "";

    public int Depth => _steps.Count;

    public string Pointer
    {
        get
        {
            var text = new StringBuilder(Base);
            foreach (var (name, index) in _steps)
            {
                text.Append('/');
                _ = name is null ? text.Append(index.ToString(CultureInfo.InvariantCulture)) : text.Append(JsonPointerText.Escape(name));
            }

            return text.ToString();
        }
    }

    /// <summary>The last step: a member's name, or <c>[3]</c> for an item.</summary>
    public string Name
    {
        get
        {
            if (_steps.Count == 0)
            {
                return "the document";
            }

            var (name, index) = _steps[_steps.Count - 1];
            return name ?? "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
        }
    }

    /// <summary>True when the walk went from the root into the member <paramref name="name"/>.</summary>
    public bool IsUnder(string name) =>
        Base.Length == 0 && _steps.Count > 0 && string.Equals(_steps[0].Name, name, StringComparison.Ordinal);

    /// <summary>True when the walk stands on a component itself, one of <paramref name="section"/> or one that was brought in.</summary>
    public bool IsComponent(string section)
    {
        if (Base.Length > 0)
        {
            return _steps.Count == 0;
        }

        var segments = JsonPointerText.Segments(section);
        if (_steps.Count != segments.Length + 1)
        {
            return false;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            if (!string.Equals(_steps[i].Name, segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public void Push(string name) => _steps.Add((name, 0));

    public void Push(int index) => _steps.Add((null, index));

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);
}
