namespace SourceGen.OpenApi.Support;

using global::System.Collections.Concurrent;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A client's documented budgets: its own, and those of operations. Operations that name the same limit share it.</summary>
internal sealed class BudgetSet
{
    private readonly ConcurrentDictionary<RateLimit, RequestBudget> _ofOperations = new();
    private readonly RequestBudget? _ofClient;
    private readonly ApiClock _clock;
    private readonly bool _isUsed;

    public BudgetSet(ClientDescription description, TransportSettings settings)
    {
        _clock = settings.Clock;
        _isUsed = settings.UsesBudget;
        _ofClient = description.Budget is { } limit && _isUsed ? new RequestBudget(limit, _clock) : null;
    }

    /// <summary>True where a request of the operation may have to wait.</summary>
    public bool Covers(ApiOperation operation) => _isUsed && (_ofClient is not null || operation.Budget is not null);

    /// <summary>Waits for room in each budget that the operation counts towards.</summary>
    public async Task EnterAsync(ApiOperation operation, CancellationToken cancellationToken)
    {
        if (_ofClient is not null)
        {
            await _ofClient.EnterAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            if (Of(operation) is { } own)
            {
                await own.EnterAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            _ofClient?.Leave();
            throw;
        }
    }

    public void Leave(ApiOperation operation)
    {
        Of(operation)?.Leave();
        _ofClient?.Leave();
    }

    private RequestBudget? Of(ApiOperation operation) =>
        operation.Budget is { } limit ? _ofOperations.GetOrAdd(limit, key => new RequestBudget(key, _clock)) : null;
}
