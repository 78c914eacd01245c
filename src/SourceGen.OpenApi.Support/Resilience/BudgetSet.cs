namespace SourceGen.OpenApi.Support;

using global::System.Collections.Concurrent;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// A client's documented budgets: that of all its requests, and those of operations. Operations that state the same numbers share one
/// budget: vendors write the account's limit at each operation.
/// </summary>
internal sealed class BudgetSet : IAttemptGate
{
    private readonly ConcurrentDictionary<RequestLimit, RequestBudget> _ofOperations = new();
    private readonly RequestBudget? _ofClient;
    private readonly ApiClock _clock;
    private readonly bool _isUsed;

    public BudgetSet(RequestLimit? ofClient, bool isUsed, ApiClock clock)
    {
        _clock = clock;
        _isUsed = isUsed;
        _ofClient = ofClient is { } limit && isUsed ? new RequestBudget(limit, _clock) : null;
    }

    /// <summary>True where a request of the operation may have to wait.</summary>
    public bool Covers(ApiOperation operation) => _isUsed && (_ofClient is not null || operation.Budget is not null);

    /// <summary>
    /// Waits for room in each budget that the operation counts towards. The operation's own comes first: who waits there
    /// takes nothing from the client's, so that other operations are not held up.
    /// </summary>
    public async Task EnterAsync(ApiOperation operation, CancellationToken cancellationToken)
    {
        var own = Of(operation);
        if (own is not null)
        {
            await own.EnterAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_ofClient is null)
        {
            return;
        }

        try
        {
            await _ofClient.EnterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            own?.GiveBack();
            throw;
        }
    }

    public void Leave(ApiOperation operation)
    {
        _ofClient?.Leave();
        Of(operation)?.Leave();
    }

    private RequestBudget? Of(ApiOperation operation) =>
        operation.Budget is { } limit ? _ofOperations.GetOrAdd(limit, key => new RequestBudget(key, _clock)) : null;
}
