using System.Collections.Immutable;

namespace SourceGen.Emulator;

/// <summary>A vendor's rows: which there are, in which order, and what changes them. Safe to use from any thread.</summary>
internal sealed class RowStore
{
    private const int MaxViews = 64;
    private readonly Lock _gate = new();
    private readonly Dictionary<(IRowFilter?, RowOrder), RowView> _views = [];
    private StoreState _state;
    private int _fresh;

    public RowStore(RowSource source, int generated, IReadOnlyList<DatasetRow>? dataset)
    {
        Source = source;
        DatasetRow[] rows = dataset is null ? [] : [.. dataset];
        Check(rows);
        _state = dataset is null
            ? new StoreState(generated, Order: null, [], ImmutableHashSet<int>.Empty)
            : new StoreState(0, [.. rows.Select((_, i) => ~i)], rows, ImmutableHashSet<int>.Empty);
    }

    public RowSource Source { get; }

    /// <summary>Grows with every change, so that cached pages know when they are old.</summary>
    public int Version { get; private set; }

    public int Count => (_state.Order?.Length ?? _state.Generated) - _state.Deleted.Count;

    public IEnumerable<RowFacts> Facts()
    {
        var state = _state;
        return state.Live.Select(reference => Source.Facts(state.Row(Source, reference)));
    }

    /// <summary>Called with the traps' shape before rows are read.</summary>
    public void Reshape(RowShape shape)
    {
        lock (_gate)
        {
            if (Source.Shape != shape)
            {
                Source.Shape = shape;
                Forget();
            }
        }
    }

    public RowView View(IRowFilter? filter, RowOrder order)
    {
        var key = (filter is { IsEmpty: true } ? null : filter, order);
        lock (_gate)
        {
            if (!_views.TryGetValue(key, out var view))
            {
                if (_views.Count >= MaxViews)
                {
                    _views.Clear();
                }

                view = ViewBuilder.Build(Source, _state, key.Item1, order);
                _views.Add(key, view);
            }

            return view;
        }
    }

    public Row? Find(string id)
    {
        var state = _state;
        var index = Source.IndexOf(id);
        if (index >= 0 && index < state.Generated && state.Holds(index) && string.Equals(Source.IdOf(index), id, StringComparison.Ordinal))
        {
            return Source.At(index);
        }

        var slot = Array.FindIndex(state.Explicit, row => string.Equals(row.Id, id, StringComparison.Ordinal));
        return slot >= 0 && state.Holds(~slot) ? state.Row(Source, ~slot) : null;
    }

    /// <summary>The reference of a row by its identity, also of one that was deleted or that an endless server made up.</summary>
    public int? ReferenceOf(string id)
    {
        var state = _state;
        var slot = Array.FindIndex(state.Explicit, row => string.Equals(row.Id, id, StringComparison.Ordinal));
        var index = Source.IndexOf(id);
        return slot >= 0 ? ~slot
            : index >= 0 && string.Equals(Source.IdOf(index), id, StringComparison.Ordinal) ? index
            : null;
    }

    public void Insert(int position, IReadOnlyList<DatasetRow> rows)
    {
        Check(rows);
        lock (_gate)
        {
            var order = Materialised();
            var slot = _state.SlotOf(order, position);
            var first = _state.Explicit.Length;
            var added = rows.Select((_, i) => ~(first + i));
            _state = _state with { Explicit = [.. _state.Explicit, .. rows], Order = [.. order[..slot], .. added, .. order[slot..]] };
            Forget();
        }
    }

    /// <summary>Fresh rows that tie with the row whose place they take, so that sorted listings put them there too.</summary>
    public void Insert(int position, int count)
    {
        lock (_gate)
        {
            var order = Materialised();
            var slot = _state.SlotOf(order, position);
            var neighbour = order.Length == 0 ? Source.At(0) : _state.Row(Source, order[Math.Min(slot, order.Length - 1)]);
            var rows = new DatasetRow[count];
            for (var i = 0; i < count; i++)
            {
                // From the top of the range, where no endless server gets to.
                rows[i] = new DatasetRow { Id = Source.IdOf(int.MaxValue - _fresh++), Created = new WireTime(neighbour.Created) };
            }

            Insert(position, rows);
        }
    }

    public void Delete(int position, int count)
    {
        lock (_gate)
        {
            _state = _state with
            {
                Deleted = _state.Deleted.Union(_state.Live.Skip(position).Take(count).ToList()),
                Order = Materialised(),
            };
            Forget();
        }
    }

    public bool Delete(string id)
    {
        lock (_gate)
        {
            if (Find(id) is not { } row)
            {
                return false;
            }

            _state = _state with { Deleted = _state.Deleted.Add(row.Ref), Order = Materialised() };
            Forget();
            return true;
        }
    }

    private int[] Materialised() => _state.Order ?? [.. Enumerable.Range(0, _state.Generated)];

    private void Forget()
    {
        _views.Clear();
        Version++;
    }

    private void Check(IReadOnlyList<DatasetRow> rows)
    {
        foreach (var row in rows)
        {
            if (!Source.IsValidId(row.Id))
            {
                throw new ArgumentException($"'{row.Id}' is no identity that this vendor could give.", nameof(rows));
            }
        }
    }
}
