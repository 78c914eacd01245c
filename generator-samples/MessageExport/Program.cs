using MessageExport;

return await new ExportCommand(ExportRun.RunAsync).RunAsync(args);
