namespace SourceGen.OpenApi.PackageTests;

/// <summary>Consumer code that uses what a document becomes.</summary>
internal static class Code
{
    /// <summary>Uses client, options, filter, paging, model and enum of Twilio's document, without implicit usings.</summary>
    public static string Twilio(string root = "Consumer") =>
        $$"""
            namespace {{root}}.App
            {
                internal static class Caller
                {
                    public static global::System.Collections.Generic.IAsyncEnumerable<global::{{root}}.Twilio.Message> List(string account, string token)
                    {
                        var client = new global::{{root}}.Twilio.TwilioClient(new global::{{root}}.Twilio.TwilioClientOptions
                        {
                            BasicAuth = new global::{{root}}.OpenApi.BasicCredential(account, token),
                        });
                        var filter = global::{{root}}.Twilio.ListMessagesFilter.Create().To("+15558881111");
                        return client.Messages.ListAsync(account, filter, new global::{{root}}.OpenApi.PageOptions { PageSize = 100 });
                    }

                    public static bool IsDelivered(global::{{root}}.Twilio.Message message) =>
                        message.Status == global::{{root}}.Twilio.MessageStatus.Delivered;
                }
            }
            """;
}
