// The build's own task, compiled when it runs; no part of the generator.
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>Copies a library under a name of ours. What comes out depends on nothing but what goes in.</summary>
public class RenameLibrary : Task
{
    [Required]
    public string Library { get; set; }

    [Required]
    public string Copy { get; set; }

    /// <summary>References to write with another version, as <c>Name=1.2.3.4</c>.</summary>
    public string[] ReferenceVersions { get; set; } = new string[0];

    public override bool Execute()
    {
        var versions = ReferenceVersions.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => new System.Version(pair[1]));
        using (var module = ModuleDefinition.ReadModule(Library))
        {
            var name = module.Assembly.Name;
            name.Name = System.IO.Path.GetFileNameWithoutExtension(Copy);
            module.Name = name.Name + ".dll";
            // Its signature does not hold for other bytes, and the generator has none either.
            name.HasPublicKey = false;
            name.PublicKey = new byte[0];
            module.Attributes &= ~ModuleAttributes.StrongNameSigned;
            foreach (var reference in module.AssemblyReferences.Where(reference => versions.ContainsKey(reference.Name)))
            {
                reference.Version = versions[reference.Name];
            }

            module.Write(Copy, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        }

        return true;
    }
}
