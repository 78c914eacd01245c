using System.Globalization;

namespace SourceGen.Emulator;

/// <summary>Something that goes wrong with one response. Made by the methods here, used through <see cref="FaultPlan"/>.</summary>
public sealed partial class Fault
{
    private readonly Func<FaultScene, EmulatorResponse> _apply;

    private Fault(string name, Func<FaultScene, EmulatorResponse> apply) => (Name, _apply) = (name, apply);

    /// <summary>A short name for test output.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public override string ToString() => Name;

    internal EmulatorResponse Apply(FaultScene scene) => _apply(scene);

    private static string Text(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
