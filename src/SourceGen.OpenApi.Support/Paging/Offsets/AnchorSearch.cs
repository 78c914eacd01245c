namespace SourceGen.OpenApi.Support;

using global::System;

/// <summary>
/// Where to look for a delivered row that is not where it was: where the change of the total says first, then by turns in front of and
/// behind the place, until both ends of the listing are reached, and at last from the start.
/// </summary>
internal sealed class AnchorSearch<T>
{
    private const int MostProbes = 2_000;
    private const int ModestPage = 50;

    private readonly long _first;
    private readonly int _stride;
    private long? _hint;
    private long _low;
    private long _high;
    private long _fill;
    private long _fillTo;
    private bool _isFilling;
    private bool _isForward = true;
    private bool _isHint;
    private bool _atEnd;
    private bool _isSecondRound;
    private bool _stepsSingly;
    private int _probes;

    public AnchorSearch(long first, OffsetWindow<T> missed, int largestPage, long? totalBefore)
    {
        _first = first;
        _stride = Math.Max(1, (largestPage > 0 ? largestPage : missed.Limit ?? ModestPage) - 1);
        _low = missed.Start;
        _high = missed.End;
        _atEnd = missed.Rows.Count == 0 && !missed.SaysMore(missed.Start - first);
        FoundNothing = missed.Rows.Count == 0;
        if (missed.Total is { } now && totalBefore is { } before && now != before)
        {
            _hint = Math.Max(first, missed.Start + now - before - (_stride / 2));
        }
    }

    /// <summary>True while no window had a row.</summary>
    public bool FoundNothing { get; private set; }

    /// <summary>Where to ask next; null when there is nowhere left to look.</summary>
    public long? Next()
    {
        if (++_probes > MostProbes)
        {
            FoundNothing = false;
            return null;
        }

        _isHint = _hint is not null;
        if (_hint is { } hint)
        {
            _hint = null;
            return hint;
        }

        _isFilling = _fill < _fillTo;
        if (_isFilling)
        {
            return _fill;
        }

        var canGoBack = _low > _first;
        if (_atEnd && !canGoBack)
        {
            if (_isSecondRound || FoundNothing)
            {
                return null;
            }

            BeginSecondRound();
            return _first;
        }

        _isForward = !canGoBack || (!_atEnd && !_isForward);
        return Math.Max(
            _first,
            !_isForward ? _low - _stride
                : _stepsSingly ? _high
                : _high - 1
        );
    }

    /// <summary>Takes note of a window in which no delivered row was found.</summary>
    public void Note(OffsetWindow<T> window)
    {
        var isEmpty = window.Rows.Count == 0;
        FoundNothing &= isEmpty;
        if (_isHint)
        {
            return;
        }

        if (_isFilling)
        {
            _fill = isEmpty ? _fillTo : window.End;
        }
        else if (_isForward)
        {
            NoteForward(window, isEmpty);
        }
        else
        {
            // A short page leaves rows between itself and what was seen already.
            _fillTo = _low;
            _fill = isEmpty ? _fillTo : window.End;
            _low = window.Start;
        }
    }

    /// <summary>The listing may have moved under the search: once more, from the start to the end.</summary>
    private void BeginSecondRound()
    {
        _isSecondRound = true;
        _isForward = true;
        _atEnd = false;
        _low = _first;
        _high = _first;
    }

    private void NoteForward(OffsetWindow<T> window, bool isEmpty)
    {
        if (!isEmpty)
        {
            _stepsSingly = window.End <= _high;
            _high = Math.Max(_high, window.End);
        }
        else if (window.SaysMore(window.Start - _first))
        {
            _high = window.Start + _stride;
        }
        else
        {
            _atEnd = true;
        }
    }
}
