using QuickStart.OpenApi;
using QuickStart.Twilio;
using SourceGen.Emulator;

// Stands in for api.twilio.com; leave BaseAddress out below and the client asks Twilio itself.
await using var emulator = await EmulatorHost.StartAsync();

using var twilio = new TwilioClient(
    new TwilioClientOptions
    {
        BaseAddress = emulator.BaseAddress,
        BasicAuth = new BasicCredential(EmulatorCredentials.TwilioAccountSid, EmulatorCredentials.TwilioAuthToken),
    }
);

var filter = ListMessagesFilter.Create().DateSent.OnOrAfter(new DateOnly(2026, 6, 1));
var page = new PageOptions { PageSize = 5, MaxItems = 10 };

await foreach (var message in twilio.Messages.ListAsync(EmulatorCredentials.TwilioAccountSid, filter, page))
{
    var state = message.Status == MessageStatus.Delivered ? "arrived" : message.Status?.Value;
    Console.WriteLine($"{message.DateSent:u} {message.From} > {message.To}: {state}, {message.Price} {message.PriceUnit}");
}
