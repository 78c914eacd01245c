namespace SourceGen.Emulator;

/// <summary>Which of a vendor's requests go wrong, and how. Safe to change between any two requests.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly Queue<Fault?> _next = [];
    private readonly Dictionary<int, Fault> _at = [];
    private Fault? _always;
    private Fault[] _sometimes = [];
    private double _probability;
    private Random _random = new(0);
    private int _requests;

    /// <summary>Hits the next request, or the next few. Calls add up: the first given is the first to happen.</summary>
    public FaultPlan Next(Fault fault, int times = 1)
    {
        lock (_gate)
        {
            for (var i = 0; i < times; i++)
            {
                _next.Enqueue(fault);
            }
        }

        return this;
    }

    /// <summary>Lets the next request, or the next few, pass before what is given after it.</summary>
    public FaultPlan Pass(int times = 1)
    {
        lock (_gate)
        {
            for (var i = 0; i < times; i++)
            {
                _next.Enqueue(null);
            }
        }

        return this;
    }

    /// <summary>Hits the vendor's n-th request, from 1, counted since the start or <see cref="Clear"/>; retries count too.</summary>
    public FaultPlan At(int request, Fault fault)
    {
        lock (_gate)
        {
            _at[request] = fault;
        }

        return this;
    }

    /// <summary>Hits every request that nothing else hits.</summary>
    public FaultPlan Always(Fault fault)
    {
        lock (_gate)
        {
            _always = fault;
        }

        return this;
    }

    /// <summary>Hits a share of the requests that nothing else hits, with one of the faults. The same seed hits the same requests.</summary>
    public FaultPlan Randomly(double probability, int seed, params Fault[] faults)
    {
        lock (_gate)
        {
            (_probability, _random, _sometimes) = (probability, new Random(seed), [.. faults]);
        }

        return this;
    }

    /// <summary>Nothing goes wrong any more, and requests count from 1 again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _at.Clear();
            (_always, _sometimes, _requests) = (null, [], 0);
        }
    }

    internal Fault? Take()
    {
        lock (_gate)
        {
            if (_at.Remove(++_requests, out var exact))
            {
                return exact;
            }

            if (_next.TryDequeue(out var next))
            {
                return next;
            }

            return _sometimes.Length > 0 && _random.NextDouble() < _probability ? _sometimes[_random.Next(_sometimes.Length)] : _always;
        }
    }
}
