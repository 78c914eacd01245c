#if !NET8_0_OR_GREATER || OPENAPI_OWN_REQUIRED
namespace System.Diagnostics.CodeAnalysis;

using global::System;

/// <summary>The compiler looks it up by name for constructors of records with <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute { }
#endif
