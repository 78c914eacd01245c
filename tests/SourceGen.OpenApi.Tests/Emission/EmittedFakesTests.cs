using System.Reflection;

namespace SourceGen.OpenApi.Tests;

/// <summary>The stand-ins for the four servers: what their documents give as examples is what a test of a consumer's sees.</summary>
public sealed class EmittedFakesTests
{
    [Theory]
    [InlineData(Specs.SendblueV1, "Messages.ListAsync", 2)]
    [InlineData(Specs.SendblueV2, "Messages.ListAsync", 2)]
    [InlineData(Specs.Heymarket, "Messages.ListConversationAsync", 2, "12025550123", 101L)]
    [InlineData(Specs.Heymarket, "Messages.ListAllAsync", 2)]
    [InlineData(Specs.Twilio, "Messages.ListAsync", 2, "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_listing_is_the_examples_page(string spec, string method, int rows, params object[] arguments)
    {
        var listing = Call(spec, method, arguments);

        var task = (Task)EmittedClient.Chain(listing, "ToListAsync");
        await task;
        Assert.Equal(rows, ((System.Collections.ICollection)task.GetType().GetProperty("Result")!.GetValue(task)!).Count);
    }

    [Fact]
    public async Task A_single_answer_is_the_example()
    {
        var task = (Task<long>)Call(Specs.Heymarket, "Messages.CountAllAsync");

        Assert.Equal(1042L, await task);
    }

    private static object Call(string spec, string method, params object[] arguments)
    {
        var code = Bound.Of(Repository.Read(spec), emitTestDoubles: true).Compile();
        var fakes = code.Type("TestClientFakes");
        var transport = fakes.GetMethod("CreateTransport", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
        var client = fakes.GetMethod("CreateClient", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [transport])!;
        Assert.Empty(code.OwnWarnings);
        return EmittedClient.Chain(client, method, arguments);
    }
}
