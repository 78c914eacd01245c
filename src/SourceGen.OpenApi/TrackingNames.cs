namespace SourceGen.OpenApi;
