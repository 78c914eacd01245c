using FsCheck;
using FsCheck.Fluent;

namespace SourceGen.OpenApi.Tests;

public sealed class NamePoolTests
{
    [Fact]
    public void A_taken_name_is_counted_on()
    {
        var pool = new NamePool();

        Assert.Equal(["Item", "Item2", "item3"], [pool.Reserve("Item"), pool.Reserve("Item"), pool.Reserve("item")]);
    }

    [Fact]
    public void A_digit_at_the_end_is_set_apart_from_the_count()
    {
        var pool = new NamePool();

        Assert.Equal(["V1", "V1_2"], [pool.Reserve("V1"), pool.Reserve("V1")]);
    }

    [Fact]
    public void A_name_kept_for_something_else_gets_the_suffix()
    {
        var pool = new NamePool("Model");
        pool.Block("Page");

        Assert.Equal("PageModel", pool.Reserve("Page"));
        Assert.True(pool.IsTaken("page"));
    }

    [Fact]
    public void The_name_that_the_document_writes_so_goes_before_one_that_becomes_it() =>
        Assert.Equal(["Message2", "Message"], Names("message", "Message"));

    [Fact]
    public void A_counted_name_never_takes_one_that_another_is_called_by() =>
        Assert.Equal(["Item", "Item3", "Item2"], Names("item", "_item", "Item2"));

    [Fact]
    public void A_chosen_name_goes_before_all_others()
    {
        var names = new NamePool().ReserveAll([NameWish.Of("error"), NameWish.Of("failure", chosen: "Error")]);

        Assert.Equal(["Error2", "Error"], names);
    }

    [Fact]
    public void An_unrelated_name_renames_nothing() =>
        Prop.ForAll<string[], string>(
                (wires, added) =>
                {
                    var before = (wires ?? []).Select(wire => wire ?? "").ToArray();
                    var extra = "zzUnrelated" + (added ?? "");
                    return Names(before).SequenceEqual(Names([.. before, extra]).Take(before.Length))
                        && Names(before).SequenceEqual(Names([extra, .. before]).Skip(1));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_names_are_the_same_in_any_case() =>
        Prop.ForAll<string[]>(wires =>
            {
                var names = Names([.. (wires ?? []).Select(wire => wire ?? "")]);
                return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length;
            })
            .QuickCheckThrowOnFailure();

    private static string[] Names(params string[] wires) => new NamePool().ReserveAll([.. wires.Select(wire => NameWish.Of(wire))]);
}
