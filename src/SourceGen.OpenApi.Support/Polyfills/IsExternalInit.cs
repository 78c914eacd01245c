#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>The compiler looks it up by name for <c>init</c> accessors.</summary>
internal static class IsExternalInit { }
#endif
