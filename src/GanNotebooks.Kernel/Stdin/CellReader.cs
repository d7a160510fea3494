namespace GanNotebooks.Kernel.Stdin;

/// <summary>Takes the place of <see cref="Console.In"/>: whoever reads, asks the person in front.
/// </summary>
internal sealed class CellReader : TextReader
{
    string rest = "";

    public override string? ReadLine()
    {
        if (rest.Length == 0)
            return CellInput.Ask("", password: false).GetAwaiter().GetResult();
        var line = rest.TrimEnd('\n');
        rest = "";
        return line;
    }

    public override int Peek() => rest.Length == 0 ? -1 : rest[0];

    public override int Read()
    {
        if (rest.Length == 0)
            rest = ReadLine() + "\n";
        var first = rest[0];
        rest = rest[1..];
        return first;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0)
            return 0;
        buffer[index] = (char)Read();
        return 1;
    }

    public override string ReadToEnd() => ReadLine() ?? "";
}
