using System.Reflection;
using GanNotebooks.Interactive.Tests.Seam;

namespace GanNotebooks.Fallback.Tests;

/// <summary>What only the system build has is gone here, so that the library's own tests, which run
/// here too, speak of the fallbacks.</summary>
public class FallbackTests
{
    [Theory]
    [InlineData("torch.autocast(")]
    [InlineData("torch.amp.GradScaler")]
    [InlineData("torch.cuda.get_rng_state")]
    public void Nothing_is_left_of_what_TorchSharp_lacks(string member) => Assert.DoesNotContain(
        UsedMembers.Of(Assembly.GetExecutingAssembly()).Select(Declaration.Of),
        line => line.Contains(member));
}
