using Spectre.Console;
using Spectre.Console.Rendering;

namespace MessageExport;

/// <summary>A bar for each vendor. One whose number of rows nobody knows yet moves without a measure.</summary>
internal sealed class BarProgress(Terminal terminal) : ExportProgress
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public override Task ShowAsync(IReadOnlyList<VendorState> vendors, Func<Task> work) =>
        terminal
            .Console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new RowsColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(context =>
            {
                foreach (var vendor in vendors)
                {
                    _bars[vendor.Vendor] = context.AddTask(vendor.Vendor, autoStart: true, maxValue: Math.Max(1, vendor.Rows));
                    Show(_bars[vendor.Vendor], vendor);
                }

                return work();
            });

    public override void Expect(string vendor, long rows)
    {
        if (_bars[vendor] is { IsFinished: false } bar)
        {
            bar.MaxValue = Math.Max(1, Math.Max(rows, bar.Value + 1));
            bar.IsIndeterminate = false;
        }
    }

    public override void Update(VendorState state) => Show(_bars[state.Vendor], state);

    private static void Show(ProgressTask bar, VendorState state)
    {
        bar.State.Update<long>(RowsColumn.Key, _ => state.Rows);
        if (state.IsDone)
        {
            // Exact at last, whatever was expected.
            bar.IsIndeterminate = false;
            bar.MaxValue = Math.Max(1, state.Rows);
            bar.Value = bar.MaxValue;
            bar.StopTask();
            return;
        }

        if (bar.MaxValue <= Math.Max(1, state.Rows))
        {
            bar.IsIndeterminate = true;
        }

        bar.MaxValue = Math.Max(bar.MaxValue, state.Rows + 1);
        bar.Value = state.Rows;
    }

    private sealed class RowsColumn : ProgressColumn
    {
        public const string Key = "rows";

        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(Numbers.Rows(task.State.Get<long>(Key))).RightJustified();
    }
}
