using System.IO.Compression;
using System.Net;
using System.Text;

namespace SourceGen.OpenApi.Support.Tests;

/// <summary>
/// A client in which everything that can be waited for is counted. The wait with the chosen number never ends by itself: while it is
/// pending, the caller cancels.
/// </summary>
internal sealed class CancellationScene : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly HashSet<string> _kinds = [];
    private readonly Lock _lock = new();
    private readonly int _cancelAt;
    private readonly bool _aborts;
    private readonly GatedTime _time;
    private int _passed;
    private int _active;
    private int _openBodies;
    private int _answers;
    private DateTimeOffset? _cancelledAt;

    /// <param name="cancelAt">The number of the wait, from 1, during which the caller cancels; 0 for none.</param>
    /// <param name="aborts">True where what is cancelled fails as a closed socket does, in place of being cancelled.</param>
    public CancellationScene(int cancelAt, bool aborts)
    {
        _cancelAt = cancelAt;
        _aborts = aborts;
        _time = new GatedTime(this);
        var options = new TestOptions
        {
            TimeProvider = _time,
            RateLimit = RateLimitMode.Documented,
            OverallTimeout = TimeSpan.FromHours(1),
            BeforeSend = async (_, ct) => await PassAsync("before send", ct),
            AfterReceive = async (_, ct) => await PassAsync("after receive", ct),
        };
        options.Retry.BaseDelay = RetryDelay;
        var bearer = BearerCredential.FromExpiringProvider(async ct =>
        {
            await PassAsync("credential", ct);
            return new BearerToken("t", expiresAt: null);
        });
        Transport = TestTransport.Over(new StubHandler(AnswerAsync), options, [ApiCredential.Bearer("b", "B", bearer)]);
    }

    public static ApiOperation Operation { get; } =
        new("rows.list", HttpMethod.Post, "/rows")
        {
            IsIdempotent = true,
            Security =
            [
                ["b"],
            ],
            Budget = new RequestLimit(1, Window),
        };

    public ApiTransport Transport { get; }

    public CancellationToken Token => _source.Token;

    /// <summary>What has been waited for, each kind once.</summary>
    public IReadOnlyCollection<string> Kinds => _kinds;

    public int Passed => Volatile.Read(ref _passed);

    /// <summary>The time that has passed since the caller cancelled.</summary>
    public TimeSpan SinceCancelled => _time.GetUtcNow() - _cancelledAt ?? throw new InvalidOperationException("Nobody cancelled.");

    /// <summary>What is still going on: waits, timers, bodies that nobody has closed.</summary>
    public (int Waits, int Timers, int Bodies) Left => (Volatile.Read(ref _active), _time.Pending, Volatile.Read(ref _openBodies));

    public ApiRequest Request() => new(Operation) { Body = () => new GatedContent(this, "request body", "{}", isCompressed: false) };

    public AsyncPageable<Row> List(bool prefetch, CancellationToken listing)
    {
        var paging = new NextLinkPaging<RowPage, Row>
        {
            Read = RowPage.Read,
            Items = static page => page.Rows,
            Next = static page => page.Next,
        };
        return NextLinkWalk.Create(Transport, Request(), paging, new PageOptions { Prefetch = prefetch }, listing);
    }

    /// <summary>The consumer works on a page; another may be on its way.</summary>
    public void HandOver()
    {
        if (Count("page hand-over"))
        {
            Cancel();
        }
    }

    public void Dispose()
    {
        Transport.Dispose();
        _source.Dispose();
    }

    private bool Count(string kind)
    {
        lock (_lock)
        {
            _kinds.Add(kind);
            return ++_passed == _cancelAt;
        }
    }

    private void Cancel()
    {
        _cancelledAt = _time.GetUtcNow();
        _source.Cancel();
    }

    private async Task PassAsync(string kind, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        try
        {
            var isChosen = Count(kind);
            await Task.Yield();
            if (isChosen)
            {
                var pending = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                Cancel();
                await pending;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException cancelled) when (_aborts)
        {
            throw new IOException(nameof(CancellationScene), cancelled);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    /// <summary>Three pages; the first answer is a failure that is worth a repetition.</summary>
    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, int index, CancellationToken cancellationToken)
    {
        await PassAsync("send", cancellationToken);
        var number = Interlocked.Increment(ref _answers);
        if (number == 1)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            {
                Content = new GatedContent(this, "error body", "{}", isCompressed: false),
            };
        }

        var page = new RowPage(Listings.Rows(3, from: number * 3)) { Next = number < 4 ? "/v1/rows?page=" + number : null };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new GatedContent(this, "body", page.ToJson(), isCompressed: true) };
    }

    /// <summary>Bytes that come one by one, compressed or not.</summary>
    private sealed class GatedContent : HttpContent
    {
        private readonly CancellationScene _scene;
        private readonly string _kind;
        private readonly byte[] _bytes;
        private readonly bool _isCompressed;

        public GatedContent(CancellationScene scene, string kind, string text, bool isCompressed)
        {
            _scene = scene;
            _kind = kind;
            _isCompressed = isCompressed;
            _bytes = isCompressed ? Compress(text) : Encoding.UTF8.GetBytes(text);
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
            Interlocked.Increment(ref scene._openBodies);
        }

        protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
        {
            await _scene.PassAsync(_kind + " stream", cancellationToken);
            var stream = new GatedStream(_scene, _isCompressed ? _kind + " decompression" : _kind, _bytes);
            return _isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await _scene.PassAsync(_kind, cancellationToken);
            await stream.WriteAsync(_bytes, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Interlocked.Decrement(ref _scene._openBodies);
            base.Dispose(disposing);
        }

        private static byte[] Compress(string text)
        {
            using var packed = new MemoryStream();
            using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            return packed.ToArray();
        }
    }

    private sealed class GatedStream(CancellationScene scene, string kind, byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await scene.PassAsync(kind, cancellationToken);
            return Read(buffer.Span[..Math.Min(buffer.Length, 64)]);
        }
    }

    /// <summary>Waits up to a minute pass at once and move the time; longer ones are deadlines, which never come.</summary>
    private sealed class GatedTime(CancellationScene scene) : TimeProvider
    {
        private long _ticks = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;
        private int _pending;

        public int Pending => Volatile.Read(ref _pending);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);

        public override long GetTimestamp() => Volatile.Read(ref _ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new GatedTimer(this);
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime > TimeSpan.FromMinutes(1))
            {
                return timer;
            }

            if (scene.Count(dueTime > RetryDelay ? "wait for room" : "retry delay"))
            {
                _ = Task.Run(scene.Cancel);
                return timer;
            }

            Interlocked.Add(ref _ticks, dueTime.Ticks);
            _ = Task.Run(() => callback(state));
            return timer;
        }

        private sealed class GatedTimer : ITimer
        {
            private readonly GatedTime _owner;
            private int _disposed;

            public GatedTimer(GatedTime owner)
            {
                _owner = owner;
                Interlocked.Increment(ref owner._pending);
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                if (Interlocked.Exchange(ref _disposed, 1) == 0)
                {
                    Interlocked.Decrement(ref _owner._pending);
                }
            }

            public ValueTask DisposeAsync()
            {
                Dispose();
                return default;
            }
        }
    }
}
