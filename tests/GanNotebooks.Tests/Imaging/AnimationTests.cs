using System.Buffers.Binary;
using GanNotebooks.Imaging;

namespace GanNotebooks.Tests.Imaging;

public sealed class AnimationTests
{
    static readonly byte[][] Frames =
        [.. new byte[] { 10, 20, 30 }.Select(grey => Png(4, 3, grey))];

    [Fact]
    public void A_viewer_that_cannot_play_shows_the_first_frame()
    {
        var picture = ImageCodec.Default.DecodePng(
            Animation.ToApng(Frames, TimeSpan.FromSeconds(.2)));
        Assert.All(picture.Data, grey => Assert.Equal(10, grey));
    }

    [Fact]
    public void Frames_are_counted_timed_and_numbered_in_order()
    {
        var file = Animation.ToApng(
            Frames, TimeSpan.FromSeconds(.2), first: TimeSpan.FromSeconds(2));
        var chunks = PngChunks(file);
        Assert.Equal(3, BinaryPrimitives.ReadInt32BigEndian(chunks.Single("acTL")));
        Assert.Equal([2000, 200, 200],
            chunks.All("fcTL").Select(c => (int)BinaryPrimitives.ReadUInt16BigEndian(c[20..])));
        var numbers = chunks.Where(c => c.Type is "fcTL" or "fdAT")
            .Select(c => BinaryPrimitives.ReadInt32BigEndian(c.Data));
        Assert.Equal(Enumerable.Range(0, numbers.Count()), numbers);
    }

    [Fact]
    public void Frames_of_another_size_are_refused() =>
        Assert.Contains("Frame 1", Assert.Throws<ArgumentException>(() => Animation.ToApng(
            [Frames[0], Png(5, 3, 1)], TimeSpan.FromSeconds(1))).Message);

    [Fact]
    public void No_frame_is_refused() => Assert.Throws<ArgumentException>(
        () => Animation.ToApng([], TimeSpan.FromSeconds(1)));

    static byte[] Png(int width, int height, byte grey) => ImageCodec.Default.EncodePng(
        new(width, height, 1, [.. Enumerable.Repeat(grey, width * height)]));

    static ChunkList PngChunks(byte[] file)
    {
        var list = new ChunkList();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(file, at + 4, 4);
            list.Add((type, file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        return list;
    }

    sealed class ChunkList : List<(string Type, byte[] Data)>
    {
        public byte[] Single(string type) => All(type).Single();

        public IEnumerable<byte[]> All(string type) =>
            this.Where(c => c.Type == type).Select(c => c.Data);
    }
}
