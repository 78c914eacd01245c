using System.Globalization;

namespace SourceGen.Benchmarks;

/// <summary>One line of the report: a ratio, and what it may be at most.</summary>
internal sealed record Figure(string Name, double Target, Func<Task<double>> MeasureAsync)
{
    public Figure(string name, double target, Func<double> measure)
        : this(name, target, () => Task.FromResult(measure())) { }

    /// <summary><c>read.twilio: 0.52</c>.</summary>
    public static string Line(string name, double ratio) => string.Create(CultureInfo.InvariantCulture, $"{name}: {ratio:0.00#}");
}
