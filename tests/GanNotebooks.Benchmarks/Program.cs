using GanNotebooks.Benchmarks;
using GanNotebooks.Benchmarks.Rows;

// Side by side with PyTorch, in alternation: ours, theirs, ours, theirs, ... Medians and minima.
//   dotnet run -c Release [ROW...]
IRow[] all = [new OperatorOverhead(), new AdamStep(), new GanStep()];
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
    + "ours min, PyTorch min, bytes allocated by ours");
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
        double[] peer = [.. theirs.Select(r => r[what]).Order()];
        var (median, peerMedian) = (mine[Rounds / 2], peer[Rounds / 2]);
        var memory = bytes.TryGetValue(what, out var b) ? $", {b:F0} B" : "";
        Console.WriteLine(
            $"{what,-34}{Unit.Of(median),12}{Unit.Of(peerMedian),12}{median / peerMedian,8:F2}   "
            + $"{Unit.Of(mine[0])}, {Unit.Of(peer[0])}{memory}");
    }
}
return 0;
