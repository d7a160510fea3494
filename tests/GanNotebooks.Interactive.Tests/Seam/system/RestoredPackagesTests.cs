using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;

namespace GanNotebooks.Interactive.Tests.Seam;

/// <summary>Keeps system builds possible where the packages of <c>-p:Torch=package</c> builds are
/// not served: NuGet, which restored this build, had no need of any of them.</summary>
public class RestoredPackagesTests
{
    static readonly string s_checkout = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(m => m.Key == "Checkout").Value!;

    [Fact]
    public void No_project_of_the_system_build_asks_for_what_only_the_package_build_needs()
    {
        var others = XDocument.Load(Path.Combine(s_checkout, "Directory.Packages.props"))
            .Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "Torch=package")
            .Elements("PackageVersion").Where(pin => pin.Attribute("Condition") is null)
            .Select(pin => pin.Attribute("Include")!.Value).ToArray();
        var restored = Directory.GetFiles(Path.Combine(s_checkout, "out/build/obj"),
            "project.assets.json", SearchOption.AllDirectories);

        Assert.Contains("TorchSharp-cpu", others);
        Assert.True(restored.Length >= 5, $"Only {restored.Length} projects are here.");
        Assert.All(restored, file => Assert.Empty(Packages(file).Intersect(others)));
    }

    static string[] Packages(string file)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(package => package.Name.Split('/')[0])];
    }
}
