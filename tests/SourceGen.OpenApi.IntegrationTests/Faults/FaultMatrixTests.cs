using System.Text;
using SourceGen.Emulator;
using SourceGen.OpenApi.IntegrationTests.OpenApi;

namespace SourceGen.OpenApi.IntegrationTests;

/// <summary>Every fault against every operation: each cell is a success or the documented error, in time, and nothing private is said.</summary>
[Trait(TestCategory.Name, TestCategory.Long)]
public sealed class FaultMatrixTests
{
    private static readonly TimeSpan CellLimit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_cell_is_a_success_or_its_typed_error()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 40, RecordRequests = false });
        await using var attacker = await host.StartAttackerAsync();
        using var said = new SaidText();
        using var operations = new SevenOperations(host, Hurry, said.Loggers);
        var table = new StringBuilder(Heading(operations));
        var problems = new List<string>();

        foreach (var row in FaultRow.All)
        {
            table.Append("| ").Append(row.Name);
            foreach (var (name, vendor, call) in operations.All)
            {
                var plan = host.Api(vendor).Faults;
                plan.Clear();
                row.Arrange(plan);
                var outcome = await OutcomeAsync(call, said);
                table.Append(" | ").Append(outcome?.Name.Split('`')[0] ?? "success");
                if (!IsExpected(row.Expected, outcome))
                {
                    problems.Add($"{row.Name} × {name}: {outcome?.Name ?? "success"} instead of {row.Expected?.Name ?? "success"}");
                }

                plan.Clear();
            }

            table.Append(" |\n");
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(attacker.Requests);
        said.AssertComplete();
        AssertNothingPrivate(host, said.ToString());
        Page(table.ToString());
    }

    [Fact]
    public async Task A_refused_connection_is_an_error_without_a_status()
    {
        EmulatorHost stopped;
        await using (stopped = await EmulatorHost.StartAsync(new EmulatorOptions { Rows = 5 }))
        {
            // Only its address is wanted: nobody listens there afterwards.
        }

        using var said = new SaidText();
        using var operations = new SevenOperations(stopped, Hurry, said.Loggers);
        foreach (var (_, _, call) in operations.All)
        {
            var error = await Assert.ThrowsAsync<ApiException>(() => call(TestContext.Current.CancellationToken));
            said.Note(error);
            Assert.Null(error.StatusCode);
        }

        AssertNothingPrivate(stopped, said.ToString());
    }

    private static void Hurry(ApiClientOptions options)
    {
        options.Timeout = TimeSpan.FromSeconds(1.5);
        options.OverallTimeout = TimeSpan.FromSeconds(20);
        options.MaxResponseBytes = 1024 * 1024;
        options.Retry = new RetryOptions { MaxRetries = 2, BaseDelay = TimeSpan.FromMilliseconds(1) };
    }

    private static bool IsExpected(Type? expected, Type? outcome) =>
        expected is null ? outcome is null : outcome is not null && expected.IsAssignableFrom(outcome);

    private static async Task<Type?> OutcomeAsync(Func<CancellationToken, Task<int>> call, SaidText said)
    {
        using var limit = new CancellationTokenSource(CellLimit);
        try
        {
            Assert.True(await call(limit.Token) > 0);
            return null;
        }
        catch (ApiException error)
        {
            said.Note(error);
            return error.GetType();
        }
    }

    private static void AssertNothingPrivate(EmulatorHost host, string said)
    {
        Assert.NotEqual(0, said.Length);
        string[] secrets =
        [
            EmulatorCredentials.SendblueKeyId,
            EmulatorCredentials.SendblueSecretKey,
            EmulatorCredentials.HeymarketSecretId,
            EmulatorCredentials.HeymarketSecretKey,
            EmulatorCredentials.TwilioAuthToken,
            EmulatorCredentials.HeymarketTeamKey,
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes(EmulatorCredentials.TwilioAccountSid + ":" + EmulatorCredentials.TwilioAuthToken)
            ),
            "Bearer ",
            "Basic ",
            "eyJ",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        foreach (var row in host.Vendors.SelectMany(vendor => vendor.Rows()))
        {
            // Without a plus sign, so that it does not matter how that was written.
            string?[] texts = [row.Text, row.From?.TrimStart('+'), row.To?.TrimStart('+'), row.Phone];
            foreach (var text in texts.Where(text => text?.Length > 8))
            {
                Assert.DoesNotContain(text!, said, StringComparison.Ordinal);
            }
        }
    }

    private static string Heading(SevenOperations operations)
    {
        var names = operations.All.Select(operation => operation.Name).ToList();
        return $"| fault | {string.Join(" | ", names)} |\n|---|{string.Concat(Enumerable.Repeat("---|", names.Count))}\n";
    }

    /// <summary>The matrix as a page of the documentation: written with <c>SNAPSHOTS=accept</c>, compared otherwise.</summary>
    private static void Page(string table)
    {
        var page = Path.Combine(Repository.Root, "docs", "fault-matrix.md");
        var text = $"""
            # Fault matrix

            What each operation of the four documents ends in under each fault, as the integration tests see it against the emulator: two retries, 1.5 s an
            attempt, 20 s overall, bodies of at most 1 MiB. This page is written by the test run (`FaultMatrixTests`).

            {table}
            A connection that is refused is an `ApiException` without a status. In every cell, no exception text, log line, trace tag or metric tag held a
            credential, a message's text or a phone number, and the attacker's listener received nothing.

            """;
        if (Environment.GetEnvironmentVariable("SNAPSHOTS") is "accept")
        {
            File.WriteAllText(page, text.ReplaceLineEndings("\n"));
        }

        Assert.Equal(File.ReadAllText(page).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
