using System.Security.Cryptography;
using GanNotebooks.Data;

namespace GanNotebooks.Tests.Data.Downloads;

public sealed class ManifestTests
{
    public static TheoryData<string> ClothesFiles =>
        [.. Manifest.Find("fashion-mnist")!.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(ClothesFiles))]
    public void Fashion_mnists_sums_are_those_of_the_real_files(string name)
    {
        var file = Manifest.Find("fashion-mnist")!.Files.Single(file => file.Name == name);
        var content = Published.Read(name);
        Assert.Equal(file.Size, content.Length);
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
        Assert.Equal(file.Md5, Convert.ToHexStringLower(MD5.HashData(content)));
    }

    [Fact]
    public void Debians_repacked_files_are_right_too() => Assert.All(
        DataSetFiles.Verify(Manifest.Find("fashion-mnist")!, "/usr/share/datasets/fashion-mnist"),
        file => Assert.Null(file.Problem));

    [Fact]
    public void Every_entry_is_complete_and_has_its_line_in_the_catalogue()
    {
        Assert.Equal(5, Manifest.Sets.Count);
        Assert.All(Manifest.Sets, set =>
        {
            Assert.Contains(DataCatalogue.All, entry => entry.Name == set.Name);
            Assert.NotEmpty(set.Licence);
            Assert.NotEmpty(set.Files);
            Assert.All(set.Mirrors, mirror => Assert.Matches("^https?://.*/$", mirror));
            Assert.All(set.Files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
            Assert.All(set.Files, file => Assert.InRange(file.Size, 1000, 1L << 30));
        });
    }
}
