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

    public JsonTypes Add<T>(Func<JsonConverter<T>> converter)
        where T : class
    {
        AddLists<T>();
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter());
        return this;
    }

    public JsonTypes AddValue<T>(Func<JsonConverter<T>> converter)
        where T : struct
    {
        AddLists<T>();
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter());
        _types[typeof(T?)] = static options =>
            JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        return this;
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
