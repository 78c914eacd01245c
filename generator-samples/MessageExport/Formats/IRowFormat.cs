using System.Buffers;

namespace MessageExport;

/// <summary>How a text file holds rows.</summary>
internal interface IRowFormat
{
    /// <summary>Writes what stands above the first row, if anything.</summary>
    void WriteHeader(IBufferWriter<byte> output);

    /// <summary>Writes one row, its line end included.</summary>
    void WriteRow(IBufferWriter<byte> output, ExportRow row);
}
