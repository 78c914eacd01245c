#if !NET8_0_OR_GREATER
namespace System.Diagnostics.CodeAnalysis;

using global::System;

/// <summary>The compiler looks it up by name in nullable analysis.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute : Attribute
{
    public NotNullWhenAttribute(bool returnValue) => ReturnValue = returnValue;

    public bool ReturnValue { get; }
}
#endif
