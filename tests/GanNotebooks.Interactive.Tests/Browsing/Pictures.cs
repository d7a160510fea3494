namespace GanNotebooks.Interactive.Tests.Browsing;

/// <summary>The pictures of a page, as a reader would judge them.</summary>
static class Pictures
{
    /// <summary>Looks at every picture inside the outputs.</summary>
    /// <param name="page">Loaded.</param>
    /// <param name="output">A selector of what holds one output.</param>
    /// <returns>How many are good, and what is wrong with each other: not decoded, shrunk until
    /// its text cannot be read, wider than its place, or an output that has to be scrolled.
    /// </returns>
    public static async Task<(int Good, string[] Bad)> Judge(Page page, string output)
    {
        var script = $$"""
            [...document.querySelectorAll('{{output}}')].flatMap(place => {
              const edge = place.getBoundingClientRect().right + 1;
              const judged = [...place.querySelectorAll('img')].map(img => {
                const box = img.getBoundingClientRect(), what = img.alt.slice(0, 60);
                if (!img.alt) return 'no words for a picture';
                if (!img.complete || !img.naturalWidth) return 'broken: ' + what;
                if (box.width < 0.6 * img.naturalWidth)
                  return `shrunk to ${box.width} of ${img.naturalWidth}: ${what}`;
                return box.right > edge ? 'too wide: ' + what : '';
              });
              if (place.scrollWidth > place.clientWidth + 1)
                judged.push(`scrolls: ${place.scrollWidth} in ${place.clientWidth}: `
                  + place.innerText.slice(0, 60));
              return judged;
            })
            """;
        var judged = (await page.Evaluate(script)).EnumerateArray()
            .Select(item => item.GetString()!).ToList();
        return (judged.Count(item => item.Length == 0), [.. judged.Where(item => item.Length > 0)]);
    }
}
