namespace SourceGen.OpenApi.Support;

using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>Where attempts wait until they may be sent.</summary>
internal interface IAttemptGate
{
    /// <summary>True where a request of the operation may have to wait.</summary>
    bool Covers(ApiOperation operation);

    Task EnterAsync(ApiOperation operation, CancellationToken cancellationToken);

    void Leave(ApiOperation operation);
}
