// Needed for: ReadShared
namespace SourceGen.OpenApi.Support;

using global::System.Runtime.CompilerServices;

/// <content>Text that repeats.</content>
internal static partial class JsonText
{
    /// <summary>Text that repeats from row to row.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string ReadShared(ref JsonCursor reader, JsonReadState state)
    {
        Expect(ref reader, "text");
        return state.Intern(ref reader);
    }
}
