using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourceGen.OpenApi.Tests;

/// <summary>What the pipeline keeps between runs holds nothing that would pin a compilation or compare by reference.</summary>
public sealed class ModelGraphTests
{
    private static readonly string[] CachedSteps =
    [
        TrackingNames.Read,
        TrackingNames.Model,
        TrackingNames.Consumer,
        TrackingNames.Catalog,
        TrackingNames.Bind,
        TrackingNames.Code,
        TrackingNames.Support,
        TrackingNames.Baseline,
        TrackingNames.Surface,
        TrackingNames.SurfaceComparison,
    ];

    [Fact]
    public void Models_hold_only_values_that_compare_by_content()
    {
        var baseline = GuardedProject.AcceptedText.Replace("Acme.Shop.ShopClient", "Acme.Twilio.TwilioClient", StringComparison.Ordinal);
        var run = GeneratorRun.Of(ConsumerProject.With(Specs.All).Guarded("surface.txt", baseline));

        foreach (var step in CachedSteps)
        {
            Assert.True(run.Result.TrackedSteps.ContainsKey(step), step);
            foreach (var output in run.Result.TrackedSteps[step].SelectMany(made => made.Outputs))
            {
                Walk(output.Value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value
                is Compilation
                    or ISymbol
                    or SyntaxNode
                    or Location
                    or SourceText
                    or AdditionalText
                    or JsonNode
                    or IDictionary
                    or Delegate
                    or Diagnostic,
            $"{path} holds a {value.GetType()}"
        );

        if (IsEquatableArray(value.GetType()))
        {
            var index = 0;
            foreach (var item in (IEnumerable)value)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }

            return;
        }

        Assert.False(value is IEnumerable, $"{path} holds a {value.GetType()}, which compares by reference");
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    private static bool IsEquatableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);
}
