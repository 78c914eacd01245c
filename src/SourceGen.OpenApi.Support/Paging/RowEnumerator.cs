namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>The rows of pages. Within a page it completes at once and allocates nothing.</summary>
internal sealed class RowEnumerator<T> : IAsyncEnumerator<T>
{
    private readonly IAsyncEnumerator<Page<T>> _pages;
    private readonly CancellationToken _first;
    private readonly CancellationToken _second;
    private IReadOnlyList<T> _rows = Array.Empty<T>();
    private int _index = -1;

    public RowEnumerator(IAsyncEnumerable<Page<T>> pages, CancellationToken first, CancellationToken second)
    {
        _pages = pages.GetAsyncEnumerator(CancellationToken.None);
        _first = first;
        _second = second;
    }

    public T Current => _rows[_index];

    public ValueTask<bool> MoveNextAsync()
    {
        _first.ThrowIfCancellationRequested();
        _second.ThrowIfCancellationRequested();
        if (_index + 1 < _rows.Count)
        {
            _index++;
            return new ValueTask<bool>(true);
        }

        return MoveToNextPageAsync();
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private async ValueTask<bool> MoveToNextPageAsync()
    {
        while (await _pages.MoveNextAsync().ConfigureAwait(false))
        {
            _rows = _pages.Current.Items;
            _index = 0;
            if (_rows.Count > 0)
            {
                return true;
            }
        }

        _rows = Array.Empty<T>();
        _index = -1;
        return false;
    }
}
