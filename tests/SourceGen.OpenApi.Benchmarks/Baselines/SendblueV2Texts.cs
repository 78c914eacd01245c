namespace SourceGen.Benchmarks.Baselines.SendblueV2;

/// <summary>The ten states.</summary>
internal sealed class MessageStatusConverter() : EmptyIsNullConverter(new Values())
{
    private sealed class Values()
        : KnownTextConverter(
            "REGISTERED",
            "PENDING",
            "SENT",
            "DELIVERED",
            "RECEIVED",
            "QUEUED",
            "ERROR",
            "DECLINED",
            "ACCEPTED",
            "SUCCESS"
        );
}

/// <summary>The three kinds of content.</summary>
internal sealed class MessageTypeConverter() : EmptyIsNullConverter(new Values())
{
    private sealed class Values() : KnownTextConverter("message", "group", "location");
}

/// <summary>The three services.</summary>
internal sealed class MessageServiceConverter() : EmptyIsNullConverter(new Values())
{
    private sealed class Values() : KnownTextConverter("iMessage", "SMS", "RCS");
}

/// <summary>The thirteen effects.</summary>
internal sealed class SendStyleConverter() : EmptyIsNullConverter(new Values())
{
    private sealed class Values()
        : KnownTextConverter(
            "celebration",
            "shooting_star",
            "fireworks",
            "lasers",
            "love",
            "confetti",
            "balloons",
            "spotlight",
            "echo",
            "invisible",
            "gentle",
            "loud",
            "slam"
        );
}
