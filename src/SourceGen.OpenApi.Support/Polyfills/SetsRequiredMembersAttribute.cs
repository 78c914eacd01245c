#if !NET8_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

using global::System;

/// <summary>The compiler looks it up by name for the copying of records with <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute { }
#endif
