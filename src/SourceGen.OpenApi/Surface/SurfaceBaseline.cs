namespace SourceGen.OpenApi;

/// <summary>A baseline as it was read.</summary>
internal sealed record SurfaceBaseline
{
    public required BaselineFile File { get; init; }

    public EquatableArray<BaselineClient> Clients { get; init; }

    /// <summary>What cannot be read; nothing is compared then.</summary>
    public EquatableArray<BaselineProblem> Problems { get; init; }

    public bool IsReadable => Problems.IsEmpty;

    public static SurfaceBaseline Read(BaselineFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new BaselineReader(file).Read();
    }
}

/// <summary>What a baseline says of one client.</summary>
/// <param name="Client">The client's full name.</param>
/// <param name="Place">The line that names it.</param>
/// <param name="Lines">Its surface, in the file's order.</param>
internal sealed record BaselineClient(string Client, BaselinePlace Place, EquatableArray<SurfaceLine> Lines);

/// <summary>A line of a baseline.</summary>
internal sealed record BaselinePlace(int Start, int Length, int Line);

/// <summary>A line that cannot be read, and why.</summary>
internal sealed record BaselineProblem(BaselinePlace Place, string Reason);

/// <summary>Reads a baseline line by line; line ends are those of the checkout.</summary>
internal sealed class BaselineReader(BaselineFile file)
{
    /// <summary>A file that is something else altogether is not complained of line by line.</summary>
    private const int MostProblems = 5;

    private readonly List<BaselineProblem> _problems = [];
    private readonly List<BaselineClient> _clients = [];
    private readonly List<SurfaceLine> _lines = [];
    private (string Client, BaselinePlace Place)? _open;
    private bool _ended;

    public SurfaceBaseline Read()
    {
        // The update makes an empty file where there is none, for the generator to know of it.
        if (file.Text.Trim().Length > 0)
        {
            ReadLines();
        }

        return new SurfaceBaseline
        {
            File = file,
            Clients = _clients.ToEquatableArray(),
            Problems = _problems.ToEquatableArray(),
        };
    }

    private void ReadLines()
    {
        var text = file.Text;
        var number = 0;
        var place = new BaselinePlace(0, 0, 0);
        for (var start = 0; start < text.Length && _problems.Count < MostProblems; number++)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            var line = text.Substring(start, (end < 0 ? text.Length : end) - start).TrimEnd();
            if (number == 0 || line.Length > 0)
            {
                place = new BaselinePlace(start, line.Length, number);
            }

            if (number == 0)
            {
                if (!ReadHead(line, place))
                {
                    return;
                }
            }
            else
            {
                ReadLine(line, place);
            }

            start = next;
        }

        if (!_ended && _problems.Count == 0)
        {
            Problem(place, $"the file ends without '{SurfaceText.End}', as if its end were lost");
        }

        Close();
    }

    private bool ReadHead(string line, BaselinePlace place)
    {
        if (!line.StartsWith(SurfaceText.Head, StringComparison.Ordinal))
        {
            Problem(place, $"a surface file begins with '{SurfaceText.Head}{SurfaceText.Format}'");
            return false;
        }

        var version = line.Substring(SurfaceText.Head.Length);
        var colon = version.IndexOf(':');
        version = colon < 0 ? version : version.Substring(0, colon);
        if (!string.Equals(version, SurfaceText.Format, StringComparison.Ordinal))
        {
            Problem(place, $"it has format '{version}', and this version of the generator reads '{SurfaceText.Format}'");
            return false;
        }

        return true;
    }

    private void ReadLine(string line, BaselinePlace place)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (_ended)
        {
            Problem(place, $"something stands after '{SurfaceText.End}'");
        }
        else if (string.Equals(line, SurfaceText.End, StringComparison.Ordinal))
        {
            _ended = true;
        }
        else if (line.StartsWith(SurfaceText.ClientHead, StringComparison.Ordinal))
        {
            Open(line.Substring(SurfaceText.ClientHead.Length), place);
        }
        else if (_open is null)
        {
            Problem(place, $"a line that begins with '{SurfaceText.ClientHead}' has to come first");
        }
        else if (SurfaceText.ParseLine(line) is { } parsed)
        {
            _lines.Add(parsed);
        }
        else
        {
            Problem(place, $"'{Shortened(line)}' is no line of a surface");
        }
    }

    private void Open(string client, BaselinePlace place)
    {
        Close();
        _open = (client, place);
        if (_clients.Exists(known => string.Equals(known.Client, client, StringComparison.Ordinal)))
        {
            Problem(place, $"the client '{client}' occurs twice");
        }
    }

    private void Close()
    {
        if (_open is { } open)
        {
            _clients.Add(new BaselineClient(open.Client, open.Place, _lines.ToEquatableArray()));
            _lines.Clear();
        }
    }

    private void Problem(BaselinePlace place, string reason) => _problems.Add(new BaselineProblem(place, reason));

    private static string Shortened(string line) => line.Length <= 60 ? line : line.Substring(0, 60) + "…";
}
