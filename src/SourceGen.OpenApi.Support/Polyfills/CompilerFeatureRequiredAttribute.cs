#if !NET8_0_OR_GREATER
namespace System.Runtime.CompilerServices;

using global::System;

/// <summary>The compiler looks it up by name for <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute : Attribute
{
    public CompilerFeatureRequiredAttribute(string featureName) => FeatureName = featureName;

    public string FeatureName { get; }
}
#endif
