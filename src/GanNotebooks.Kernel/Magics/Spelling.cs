namespace GanNotebooks.Kernel.Magics;

/// <summary>How far two words are from each other.</summary>
internal static class Spelling
{
    /// <summary>How many letters must be put in, taken out or changed to turn one into the other.
    /// </summary>
    /// <remarks>Source: V. Levenshtein 1966.</remarks>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
