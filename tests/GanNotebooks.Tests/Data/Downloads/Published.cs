using System.Buffers.Binary;
using System.Text;

namespace GanNotebooks.Tests.Data.Downloads;

/// <summary>Fashion-MNIST's files as their authors published them, made from Debian's: the
/// deflated bytes are the same, Debian left name and time out of the gzip header.</summary>
static class Published
{
    const string Installed = "/usr/share/datasets/fashion-mnist";
    const int HeaderLength = 10;
    const byte NameFollows = 8;

    /// <summary>When the authors packed a file, seconds since 1970: 31 August 2017.</summary>
    static readonly Dictionary<string, uint> s_packed = new()
    {
        ["train-images-idx3-ubyte"] = 1504176606,
        ["train-labels-idx1-ubyte"] = 1504176606,
        ["t10k-images-idx3-ubyte"] = 1504176627,
        ["t10k-labels-idx1-ubyte"] = 1504176627,
    };

    public static byte[] Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var debians = File.ReadAllBytes(Path.Combine(Installed, file));
        byte[] published =
        [
            .. debians[..HeaderLength], .. Encoding.ASCII.GetBytes(name), 0,
            .. debians[HeaderLength..],
        ];
        published[3] = NameFollows;
        BinaryPrimitives.WriteUInt32LittleEndian(published.AsSpan(4), s_packed[name]);
        (published[8], published[9]) = (0, 3);
        return published;
    }
}
