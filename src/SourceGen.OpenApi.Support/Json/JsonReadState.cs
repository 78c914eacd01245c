namespace SourceGen.OpenApi.Support;

/// <summary>What the readers of one walk share; not for use by two threads at once.</summary>
internal sealed class JsonReadState { }
