#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

using global::System;

/// <summary>The compiler looks it up by name for <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute { }
#endif
