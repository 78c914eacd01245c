using System.Reflection;
using SourceGen.OpenApi.Support;

namespace SourceGen.OpenApi.Tests;

/// <summary>The table of kinds is whole: each kind has an entry, and what an entry names exists in the support code.</summary>
public sealed class KindTableTests
{
    private static readonly Assembly SupportCode = typeof(RequestParameter).Assembly;

    [Fact]
    public void Each_kind_has_exactly_one_entry() =>
        Assert.All(
            Enum.GetValues<TypeKind>(),
            static kind =>
            {
                Assert.Single(KindTable.All, traits => traits.Kind == kind);
                Assert.Equal(kind, KindTable.Of(kind).Kind);
            }
        );

    [Fact]
    public void The_methods_that_an_entry_names_exist() =>
        Assert.All(
            KindTable.All,
            static traits =>
            {
                Assert.All(
                    new[] { traits.Reader, traits.ItemReader, traits.Writer },
                    method => Assert.True(method.Length == 0 || Exists(method), $"{traits.Kind}: no method {method}")
                );
                Assert.Equal(traits.Route is JsonRoute.Helper or JsonRoute.Elements, traits.Reader.Length > 0 && traits.Writer.Length > 0);
                Assert.True(traits.Comparer is null || typeof(Content).GetMember(traits.Comparer, All).Length > 0);
            }
        );

    [Fact]
    public void What_stands_in_a_request_as_one_text_has_a_way_to_become_one() =>
        Assert.All(
            KindTable.All.Where(static traits => traits is { IsScalar: true, Name: not null }),
            static traits =>
            {
                var type = Type(traits.Name!);
                Assert.Equal(type.IsValueType, traits.IsValueType);
                Assert.Contains(
                    typeof(RequestParameter).GetMethods(All),
                    method => method.Name == nameof(RequestParameter.Value) && Takes(method.GetParameters()[0].ParameterType, type)
                );
            }
        );

    [Fact]
    public void No_two_numbers_are_of_one_width() =>
        Assert.Distinct(KindTable.All.Where(static traits => traits.IsNumber).Select(static traits => traits.Width));

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static bool Exists(string method)
    {
        var parts = method.Split('.');
        return SupportCode.GetType("SourceGen.OpenApi.Support." + parts[0])?.GetMember(parts[1], All).Length > 0;
    }

    private static bool Takes(Type parameter, Type value) => parameter == value || (parameter == typeof(long) && value == typeof(int));

    private static Type Type(string name) =>
        name switch
        {
            "string" => typeof(string),
            "bool" => typeof(bool),
            "int" => typeof(int),
            "long" => typeof(long),
            "float" => typeof(float),
            "double" => typeof(double),
            "decimal" => typeof(decimal),
            "byte[]" => typeof(byte[]),
            _ => typeof(Uri).Assembly.GetType(name.Replace("global::", "", StringComparison.Ordinal))
                ?? typeof(object).Assembly.GetType(name.Replace("global::", "", StringComparison.Ordinal), throwOnError: true)!,
        };
}
