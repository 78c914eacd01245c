namespace SourceGen.OpenApi.Support;
