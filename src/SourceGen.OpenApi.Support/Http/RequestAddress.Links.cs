// Needed for: WithoutCredentials
namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;

/// <content>Following links from responses.</content>
internal sealed partial class RequestAddress
{
    static partial void Follow(Uri server, Uri target, IReadOnlyList<KeyValuePair<string, string>>? credentials, ref Uri? address)
    {
        var link = LinkResolver.Resolve(server, target.OriginalString);
        if (link.Uri is null)
        {
            throw new PaginationException("A link of the listing was not followed: " + link.Refusal + ".");
        }

        if (credentials is null)
        {
            address = link.Uri;
            return;
        }

        var text = new StringBuilder(QueryText.Without(link.Uri, credentials));
        AppendCredentials(text, credentials);

        // Once more, because it keeps a link as it was written.
        address = LinkResolver.Resolve(server, text.ToString()).Uri!;
    }
}
