namespace SourceGen.OpenApi.Tests;

public sealed class OperationNameTests
{
    [Theory]
    [InlineData("messages.listAll", null, "Messages", "ListAll", "ListAllMessages")]
    [InlineData("messages/listAll", null, "Messages", "ListAll", "ListAllMessages")]
    [InlineData("Messages_ListAll", null, "Messages", "ListAll", "ListAllMessages")]
    [InlineData("messages.list", "Other", "Messages", "List", "ListMessages")]
    [InlineData("messages.listConversation", null, "Messages", "ListConversation", "ListConversationMessages")]
    [InlineData("listMessages", "Messages", "Messages", "ListMessages", "ListMessages")]
    [InlineData("getMessage", "Messages", "Messages", "GetMessage", "GetMessage")]
    [InlineData("list_all_messages", "Messages", "Messages", "ListAllMessages", "ListAllMessages")]
    [InlineData("messages_list", "Messages", "Messages", "List", "ListMessages")]
    [InlineData("get_users_users__get", "Users", "Users", "GetUsersUsersGet", "GetUsersUsersGet")]
    [InlineData("v1.messages.list", null, "V1Messages", "List", "ListV1Messages")]
    [InlineData("messages.listAsync", null, "Messages", "List", "ListMessages")]
    [InlineData("repos/list-for-user", null, "Repos", "ListForUser", "ListForUserRepos")]
    [InlineData("listCategories", "Categories", "Categories", "ListCategories", "ListCategories")]
    [InlineData("GET /messages/{id}", "Messages", "Messages", "GetMessagesId", "GetMessagesId")]
    [InlineData("get_hubs_v2025.0", "Hubs", "Hubs", "GetHubsV20250", "GetHubsV20250")]
    [InlineData("trailing.", "Messages", "Messages", "Trailing", "TrailingMessages")]
    public void Group_and_method_come_from_the_operationId_and_the_tag(string id, string? tag, string group, string method, string stem)
    {
        var name = OperationNames.Of(Operation(id, tag));

        Assert.Equal((group, method, stem), (name.Group, name.Method, name.Stem));
    }

    [Theory]
    [InlineData("GET", "/2010-04-01/Accounts/{AccountSid}/Messages.json", null, "Accounts", "GetAccountsByAccountSidMessages")]
    [InlineData("GET", "/api/v2/messages/{message_id}", null, "Messages", "GetMessagesByMessageId")]
    [InlineData("POST", "/{anything}", null, "Default", "PostByAnything")]
    [InlineData("GET", "/", null, "Default", "Get")]
    [InlineData("DELETE", "/v1/pets/{id}", "Animals", "Animals", "DeletePetsById")]
    public void Without_an_operationId_the_verb_and_the_path_name_the_method(
        string verb,
        string path,
        string? tag,
        string group,
        string method
    )
    {
        var name = OperationNames.Of(Operation(id: null, tag) with { Method = verb, Path = path });

        Assert.Equal((group, method), (name.Group, name.Method));
    }

    [Fact]
    public void A_name_chosen_in_the_document_wins()
    {
        var name = OperationNames.Of(Operation("messages.list", tag: null) with { CSharpName = "Everything" });

        Assert.Equal(("Messages", "Everything"), (name.Group, name.Method));
    }

    private static ApiOperation Operation(string? id, string? tag) =>
        new()
        {
            Pointer = "/paths/~1messages/get",
            Method = "GET",
            Path = "/messages",
            OperationId = id,
            Tags = tag is null ? [] : [tag],
        };
}
