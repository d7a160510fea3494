using GanNotebooks.Benchmarks;
using GanNotebooks.Benchmarks.Rows;

// Side by side with PyTorch, in alternation: ours, theirs, ours, theirs, ... Medians and minima.
//   dotnet run -c Release [ROW...]
IRow[] all = [new OperatorOverhead(), new AdamStep(), new GanStep(), new Pictures()];
var chosen = args.Length == 0 ? all : [.. all.Where(r => args.Contains(r.Name))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine(
        $"error: no row is called {string.Join(", ", args)}; "
        + $"there are {string.Join(", ", all.Select(r => r.Name))}.");
    return 2;
}

const int Rounds = 5;
Console.WriteLine(Machine.Line);
Console.WriteLine(
    $"\n{"",-34}{"ours",12}{"PyTorch",12}{"ratio",8}   "
    + "ours min, PyTorch min, bytes allocated by ours (of pictures: bytes of the output)");
foreach (var row in chosen)
{
    var ours = new List<Dictionary<string, double>>();
    var theirs = new List<Dictionary<string, double>>();
    var bytes = new Dictionary<string, double>();
    for (int i = 0; i < Rounds; i++)
    {
        ours.Add(row.Measure(bytes));
        theirs.Add(Peer.Measure(row.Name));
    }
    foreach (var what in ours[0].Keys)
    {
        double[] mine = [.. ours.Select(r => r[what]).Order()];
        double[] peer = [.. theirs.Where(r => r.ContainsKey(what)).Select(r => r[what]).Order()];
        var median = mine[Rounds / 2];
        var beside = peer.Length == 0 ? ("-", "-", "-") : (Unit.Of(peer[Rounds / 2]),
            $"{median / peer[Rounds / 2]:F2}", Unit.Of(peer[0]));
        var memory = bytes.TryGetValue(what, out var b) ? $", {b:F0} B" : "";
        Console.WriteLine($"{what,-34}{Unit.Of(median),12}{beside.Item1,12}{beside.Item2,8}   "
            + $"{Unit.Of(mine[0])}, {beside.Item3}{memory}");
    }
}
return 0;
