using System.Globalization;
using System.Text;

namespace GanNotebooks.Training;

public sealed partial class History
{
    /// <summary>The table as comma-separated values (RFC 4180): a header line, then a line a
    /// step. Numbers are written so that reading them gives the same number again.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder("step");
        foreach (var name in Series)
            text.Append(',').Append(Quoted(name));
        text.Append("\r\n");
        lock (_guard)
            for (var row = 0; row < _steps.Count; row++)
            {
                text.Append(_steps[row]);
                foreach (var column in _columns)
                    text.Append(CultureInfo.InvariantCulture, $",{column[row]:R}");
                text.Append("\r\n");
            }
        return text.ToString();
    }

    /// <summary>Writes <see cref="ToCsv"/> to a file, whole or not at all.</summary>
    public void SaveCsv(string path) =>
        WholeFile.Write(path, unfinished => File.WriteAllText(unfinished, ToCsv()));

    static string Quoted(string name) =>
        name.AsSpan().IndexOfAny(",\"\r\n") < 0 ? name : $"\"{name.Replace("\"", "\"\"")}\"";
}
