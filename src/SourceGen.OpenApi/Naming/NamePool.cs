using System.Globalization;

namespace SourceGen.OpenApi;

/// <summary>
/// Hands out names that do not meet: one pool for each namespace, one for each type's members. Names that differ only in case meet too,
/// since file systems and other languages do not tell them apart.
/// </summary>
internal sealed class NamePool
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved;
    private readonly string _blockedSuffix;
    private HashSet<string>? _blocked;

    /// <param name="blockedSuffix">What is put after a name that is kept for something else: <c>Model</c> for types, <c>Value</c> for members.</param>
    /// <param name="reserved">Names that all pools of a kind keep for something else: shared among them, never changed.</param>
    public NamePool(string blockedSuffix = "Value", HashSet<string>? reserved = null)
    {
        _blockedSuffix = blockedSuffix;
        _reserved = reserved ?? ReservedNames.None;
    }

    /// <summary>Keeps names for something that is not handed out here; whoever prefers one gets it with the pool's suffix.</summary>
    public void Block(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Block(name);
        }
    }

    public void Block(string name) => (_blocked ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name);

    public bool IsTaken(string name) => _taken.Contains(name) || IsBlocked(name);

    /// <summary>Takes the preferred name, or the first free one of <c>Name2</c>, <c>Name3</c> ….</summary>
    public string Reserve(string preferred)
    {
        var name = Unblocked(preferred);
        return _taken.Add(name) ? name : Numbered(name, others: null);
    }

    /// <summary>
    /// Takes names for siblings at once, so that each one's name depends only on those that prefer the same: a number is never given that
    /// another one of them is called by, and among equals the one written exactly so in the document comes first, then document order.
    /// </summary>
    public string[] ReserveAll(IReadOnlyList<NameWish> wishes)
    {
        var names = new string[wishes.Count];
        if (ReserveAll(wishes, names))
        {
            return names;
        }

        var preferred = new HashSet<string>(wishes.Select(wish => Unblocked(wish.Preferred)), StringComparer.OrdinalIgnoreCase);
        var losers = new List<int>();
        var order = Enumerable.Range(0, wishes.Count).OrderBy(i => wishes[i].Rank);
        foreach (var i in order)
        {
            var name = Unblocked(wishes[i].Preferred);
            if (_taken.Add(name))
            {
                names[i] = name;
            }
            else
            {
                losers.Add(i);
            }
        }

        foreach (var i in losers)
        {
            names[i] = Numbered(Unblocked(wishes[i].Preferred), preferred);
        }

        return names;
    }

    /// <summary>The usual case, in which no two wishes meet; otherwise nothing is taken.</summary>
    private bool ReserveAll(IReadOnlyList<NameWish> wishes, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Unblocked(wishes[i].Preferred);
            if (!_taken.Add(names[i]))
            {
                for (var taken = 0; taken < i; taken++)
                {
                    _taken.Remove(names[taken]);
                }

                return false;
            }
        }

        return true;
    }

    private bool IsBlocked(string name) => _reserved.Contains(name) || _blocked?.Contains(name) == true;

    private string Unblocked(string preferred)
    {
        var name = preferred;
        while (IsBlocked(name))
        {
            name += _blockedSuffix;
        }

        return name;
    }

    private string Numbered(string name, HashSet<string>? others)
    {
        // A digit at the end is set apart, so that V1 counts on as V1_2 and not as V12.
        var stem = NameWords.IsDigit(name[name.Length - 1]) ? name + "_" : name;
        for (var number = 2; ; number++)
        {
            var candidate = stem + number.ToString(CultureInfo.InvariantCulture);
            if (!IsBlocked(candidate) && others?.Contains(candidate) != true && _taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}

/// <summary>A wished name; of equal wishes the lower rank is served first.</summary>
internal readonly record struct NameWish(string Preferred, int Rank)
{
    /// <summary>The C# name of a document's name: one that is written so in the document goes before others that become it.</summary>
    public static NameWish Of(string documentName, string? chosen = null) => Of(documentName, CSharpNames.Pascal(documentName), chosen);

    /// <summary>The C# name of an enum value.</summary>
    public static NameWish OfValue(string wireValue, string? chosen) => Of(wireValue, CSharpNames.Value(wireValue), chosen);

    private static NameWish Of(string documentName, string name, string? chosen)
    {
        if (chosen is not null)
        {
            return new NameWish(CSharpNames.Chosen(chosen), 0);
        }

        return new NameWish(name, string.Equals(name, documentName, StringComparison.Ordinal) ? 1 : 2);
    }
}
