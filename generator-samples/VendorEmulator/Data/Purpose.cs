namespace SourceGen.Emulator;

/// <summary>What a slice of a row's bits decides. Every decision has its own number.</summary>
internal static class Purpose
{
    public const int Fraction = 1;
    public const int Outbound = 2;
    public const int Contact = 3;
    public const int Line = 4;
    public const int Status = 5;
    public const int Text = 6;
    public const int Updated = 7;
    public const int Sent = 8;
    public const int Email = 9;
    public const int Group = 10;
    public const int Worker = 11;
    public const int Type = 12;
    public const int Service = 13;
    public const int Style = 14;
    public const int Media = 15;
    public const int ErrorCode = 16;
    public const int Downgraded = 17;
    public const int Shape = 18;
    public const int Extra = 19;
    public const int DateForm = 20;
    public const int Price = 21;
    public const int Segments = 22;
    public const int Service2 = 23;
    public const int Custom = 24;
    public const int User = 25;
    public const int Broadcast = 26;
    public const int Flag = 27;
    public const int LocalId = 28;
    public const int IdForm = 29;
    public const int Channel = 30;
    public const int Plan = 31;
    public const int Location = 32;
    public const int Reply = 33;
    public const int OptedOut = 34;
}
