namespace SourceGen.OpenApi.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::System.Text.Json.Serialization.Metadata;

/// <summary>What System.Text.Json has to know of a client's types where it may not reflect: each type, its nullable form and lists of it.</summary>
internal sealed class JsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = new();

    public void Add<T, TConverter>()
        where T : class
        where TConverter : JsonConverter<T>, new()
    {
        AddLists<T>();
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new TConverter());
    }

    public void AddValue<T, TConverter>()
        where T : struct
        where TConverter : JsonConverter<T>, new()
    {
        AddLists<T>();
        _types[typeof(T)] = static options => JsonMetadataServices.CreateValueInfo<T>(options, new TConverter());
        _types[typeof(T?)] = static options =>
            JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
    }

    public JsonTypeInfo? Find(Type type, JsonSerializerOptions options) =>
        _types.TryGetValue(type, out var create) ? create(options) : null;

    private void AddLists<T>()
    {
        _types[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        _types[typeof(List<T>)] = static options =>
            JsonMetadataServices.CreateListInfo<List<T>, T>(
                options,
                new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => new List<T>() }
            );
        _types[typeof(IReadOnlyList<T>)] = static options =>
            JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());
    }
}
