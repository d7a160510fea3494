using System.Text;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Display;

/// <summary>Takes the place of <see cref="Console.Out"/> or <see cref="Console.Error"/>: what is
/// written lands under the cell that wrote it.</summary>
/// <param name="stream"><c>stdout</c> or <c>stderr</c>.</param>
internal sealed class CellWriter(string stream) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => Write([value]);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        CellRun.StopHere();
        CellOutput.Current?.Write(stream, buffer);
    }

    public override void Write(char[] buffer, int index, int count) =>
        Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write($"{value}{NewLine}".AsSpan());

    public override void Flush() => CellOutput.Current?.Flush();
}
