namespace SourceGen.OpenApi.Support.Tests;

/// <summary>A caller who cancels is gone at once, whatever the client was waiting for, and nothing goes on behind the caller's back.</summary>
public sealed class CancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] OfEveryCall =
    [
        "credential",
        "before send",
        "request body",
        "send",
        "after receive",
        "error body stream",
        "error body",
        "retry delay",
        "wait for room",
        "body stream",
        "body decompression",
    ];

    public static TheoryData<string, bool> Scenarios
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var name in new[] { "call", "stream", "listing's token", "enumeration's token", "rows", "no prefetch" })
            {
                data.Add(name, p2: false);
                data.Add(name, p2: true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Cancelling_at_any_await_ends_at_once_and_leaves_nothing_running(string scenario, bool aborts)
    {
        var unobserved = new List<Exception>();
        void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            // Other tests run beside this one.
            if (args.Exception.ToString().Contains(nameof(CancellationScene), StringComparison.Ordinal))
            {
                unobserved.Add(args.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += OnUnobserved;
        try
        {
            var awaits = await CountAsync(scenario);
            for (var k = 1; k <= awaits; k++)
            {
                await CancelAsync(scenario, k, aborts);
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Empty(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= OnUnobserved;
        }
    }

    private static async Task<int> CountAsync(string scenario)
    {
        using var scene = new CancellationScene(cancelAt: 0, aborts: false);
        await RunAsync(scenario, scene).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await NothingIsLeftAsync(scene, "without cancelling");
        var isWalk = scenario is not ("call" or "stream");
        Assert.Equal(
            (isWalk ? OfEveryCall.Append("page hand-over") : OfEveryCall).Order(StringComparer.Ordinal),
            scene.Kinds.Order(StringComparer.Ordinal)
        );
        return scene.Passed;
    }

    private static async Task CancelAsync(string scenario, int k, bool aborts)
    {
        using var scene = new CancellationScene(k, aborts);
        var call = RunAsync(scenario, scene);

        var error = await Record.ExceptionAsync(() => call.WaitAsync(Patience, TestContext.Current.CancellationToken));

        Assert.True(error is OperationCanceledException, $"await {k}: {error}");
        Assert.True(((OperationCanceledException)error).CancellationToken == scene.Token, $"await {k}: another token than the caller's");
        Assert.True(scene.SinceCancelled <= TimeSpan.FromMilliseconds(50), $"await {k}: {scene.SinceCancelled} later");
        await NothingIsLeftAsync(scene, $"await {k}");
    }

    private static async Task NothingIsLeftAsync(CancellationScene scene, string when)
    {
        // A provider that was told to stop may take a moment of real time to do so.
        for (var i = 0; i < 1000 && scene.Left != (0, 0, 0); i++)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(scene.Left == (0, 0, 0), $"{when}: {scene.Left} are left");
    }

    private static async Task RunAsync(string scenario, CancellationScene scene)
    {
        switch (scenario)
        {
            case "call":
                _ = await scene.Transport.GetAsync(scene.Request(), scene.Token);
                break;
            case "stream":
                await using (var stream = (await scene.Transport.SendForStreamAsync(scene.Request(), scene.Token)).Value)
                {
                    await stream.CopyToAsync(Stream.Null, scene.Token);
                }

                break;
            case "listing's token":
                await PagesAsync(scene, scene.List(prefetch: true, scene.Token).AsPages(CancellationToken.None));
                break;
            case "enumeration's token":
                await PagesAsync(scene, scene.List(prefetch: true, CancellationToken.None).AsPages(scene.Token));
                break;
            case "rows":
                var rows = 0;
                await foreach (var row in scene.List(prefetch: true, CancellationToken.None).WithCancellation(scene.Token))
                {
                    Assert.NotNull(row.Id);
                    rows++;
                    scene.HandOver();
                }

                Assert.Equal(9, rows);
                break;
            default:
                await PagesAsync(scene, scene.List(prefetch: false, scene.Token).AsPages(CancellationToken.None));
                break;
        }
    }

    private static async Task PagesAsync(CancellationScene scene, IAsyncEnumerable<Page<Row>> pages)
    {
        var count = 0;
        await foreach (var page in pages)
        {
            Assert.Equal(3, page.Items.Count);
            count++;
            scene.HandOver();
        }

        Assert.Equal(3, count);
    }
}
