using System.Security.Cryptography;
using System.Text;

namespace GanNotebooks.Training;

/// <summary>A file of named byte sequences that is known to be whole: the form of a checkpoint.
/// </summary>
/// <remarks>
/// A line that says what it is and in which version; the number of sections; for each section its
/// name, its length (64 bits) and its bytes; the SHA-256 of all that came before. Numbers are
/// little-endian, names are UTF-8 with their length before them.
/// </remarks>
static class SectionFile
{
    internal const int Version = 1;

    const string Kind = "GanNotebooks checkpoint ";

    /// <summary>Writes it, whole or not at all.</summary>
    internal static void Write(string path, IReadOnlyList<(string Name, byte[] Bytes)> sections) =>
        WholeFile.Write(path, unfinished =>
        {
            using var file = File.Create(unfinished);
            using var sum = SHA256.Create();
            using (var summed = new CryptoStream(file, sum, CryptoStreamMode.Write, true))
            using (var writer = new BinaryWriter(summed, Encoding.UTF8))
                Write(writer, sections);
            file.Write(sum.Hash!);
        });

    static void Write(BinaryWriter writer, IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        writer.Write(Encoding.ASCII.GetBytes($"{Kind}{Version}\n"));
        writer.Write(sections.Count);
        foreach (var (name, bytes) in sections)
        {
            writer.Write(name);
            writer.Write(bytes.LongLength);
            writer.Write(bytes);
        }
    }

    /// <summary>Reads it all, and looks whether all is as it was written.</summary>
    /// <exception cref="InvalidDataException">It is no such file, of another version, cut short,
    /// or damaged; the message names it and says which.</exception>
    internal static IReadOnlyDictionary<string, byte[]> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new BinaryReader(file, Encoding.UTF8);
        RequireKind(reader, path);
        RequireWhole(file, path);
        var sections = new Dictionary<string, byte[]>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            sections[name] = reader.ReadBytes(checked((int)reader.ReadInt64()));
        }
        return sections;
    }

    static void RequireKind(BinaryReader reader, string path)
    {
        var start = Encoding.ASCII.GetString(reader.ReadBytes(Kind.Length));
        if (start != Kind)
            throw new InvalidDataException(
                $"{path}: is no checkpoint (it does not begin with \"{Kind.Trim()}\").");
        var version = new string([.. Line(reader)]);
        if (version != $"{Version}")
            throw new InvalidDataException(
                $"{path}: is a checkpoint of version \"{version}\", expected {Version}. "
                + "Use the version of this project that wrote it.");
    }

    static IEnumerable<char> Line(BinaryReader reader)
    {
        var stream = reader.BaseStream;
        for (var most = 8; most > 0 && stream.Position < stream.Length; most--)
        {
            var next = (char)reader.ReadByte();
            if (next == '\n')
                yield break;
            yield return next;
        }
    }

    static void RequireWhole(FileStream file, string path)
    {
        if (!IsWhole(file))
            throw new InvalidDataException(
                $"{path}: is damaged or was cut short (its {file.Length} bytes do not have the "
                + "SHA-256 that they end with).");
    }

    /// <summary>Whether the file ends with the SHA-256 of all that comes before.</summary>
    internal static bool IsWhole(string path)
    {
        using var file = File.OpenRead(path);
        return IsWhole(file);
    }

    // Leaves the file where it was.
    static bool IsWhole(FileStream file)
    {
        var place = file.Position;
        file.Position = 0;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var left = file.Length - SHA256.HashSizeInBytes;
        for (int got; left > 0; left -= got)
        {
            got = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            sum.AppendData(buffer, 0, got);
        }
        var expected = new byte[SHA256.HashSizeInBytes];
        var whole = left == 0 && file.Read(expected) == expected.Length
            && sum.GetHashAndReset().SequenceEqual(expected);
        file.Position = place;
        return whole;
    }
}
