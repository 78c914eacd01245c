await VendorDocument.Tour.RunAsync(Console.Out);
