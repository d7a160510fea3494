namespace GanNotebooks.Cli.Notebooks;

/// <summary>The last lines that a program printed. Safe to fill from another thread.</summary>
sealed class RecentLines(int capacity)
{
    readonly Queue<string> lines = new();

    public void Add(string line)
    {
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > capacity) lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines) return string.Join('\n', lines);
    }
}
