/* SourceGen.OpenApi surface 1: dotnet build -p:OpenApiSurfaceUpdate=true rewrites this file

client Acme.Twilio.TwilioClient
Error: sealed record
Error.Code: int?
Error.Message: string?
Error.MoreInfo: string?
Error.Status: int?
IMessagesClient: interface
IMessagesClient.ListAsync(string accountSid, ListMessagesFilter? filter = null, PageOptions? page = null, CancellationToken cancellationToken = default): AsyncPageable<Message>
ListMessagesFilter: sealed class
ListMessagesFilter.Create(): ListMessagesFilter
ListMessagesFilter.DateSent: ListMessagesFilter.DateSentConditions
ListMessagesFilter.From(string value): ListMessagesFilter
ListMessagesFilter.To(string value): ListMessagesFilter
ListMessagesFilter.DateSentConditions: sealed class
ListMessagesFilter.DateSentConditions.Between(DateOnly low, DateOnly high): ListMessagesFilter
ListMessagesFilter.DateSentConditions.On(DateOnly value): ListMessagesFilter
ListMessagesFilter.DateSentConditions.OnOrAfter(DateOnly value): ListMessagesFilter
ListMessagesFilter.DateSentConditions.OnOrBefore(DateOnly value): ListMessagesFilter
Message: sealed record
Message.AccountSid: string?
Message.ApiVersion: string?
Message.Body: string?
Message.DateCreated: DateTimeOffset?
Message.DateSent: DateTimeOffset?
Message.DateUpdated: DateTimeOffset?
Message.Direction: MessageDirection?
Message.ErrorCode: int?
Message.ErrorMessage: string?
Message.From: string?
Message.MessagingServiceSid: string?
Message.NumMedia: int?
Message.NumSegments: int?
Message.Price: decimal?
Message.PriceUnit: string?
Message.Sid: string?
Message.Status: MessageStatus?
Message.SubresourceUris: IReadOnlyDictionary<string, string>?
Message.Tags: IReadOnlyDictionary<string, JsonElement>?
Message.To: string?
Message.Uri: string?
MessageDirection: enum string
MessageDirection.Inbound = "inbound"
MessageDirection.OutboundApi = "outbound-api"
MessageDirection.OutboundCall = "outbound-call"
MessageDirection.OutboundReply = "outbound-reply"
MessageList: sealed record
MessageList.End: int?
MessageList.FirstPageUri: string?
MessageList.Messages: required IReadOnlyList<Message>
MessageList.NextPageUri: string?
MessageList.Page: int?
MessageList.PageSize: int?
MessageList.PreviousPageUri: string?
MessageList.Start: int?
MessageList.Uri: string?
MessageStatus: enum string
MessageStatus.Accepted = "accepted"
MessageStatus.Canceled = "canceled"
MessageStatus.Delivered = "delivered"
MessageStatus.Failed = "failed"
MessageStatus.PartiallyDelivered = "partially_delivered"
MessageStatus.Queued = "queued"
MessageStatus.Read = "read"
MessageStatus.Received = "received"
MessageStatus.Receiving = "receiving"
MessageStatus.Scheduled = "scheduled"
MessageStatus.Sending = "sending"
MessageStatus.Sent = "sent"
MessageStatus.Undelivered = "undelivered"
TwilioClient: sealed class
TwilioClient(HttpClient httpClient, TwilioClientOptions options)
TwilioClient(TwilioClientOptions options)
TwilioClient.Dispose(): void
TwilioClient.Messages: IMessagesClient
TwilioClientOptions: sealed class, ApiClientOptions
TwilioClientOptions.BasicAuth: BasicCredential?
TwilioJson: sealed class
TwilioJson.Default: TwilioJson
*/
