using SourceGen.Emulator;

return await new EmulatorCommand().RunAsync(args);
