using GanNotebooks.Benchmarks;
using GanNotebooks.Benchmarks.Contest;
using GanNotebooks.Benchmarks.Report;
using GanNotebooks.Benchmarks.Rows;

// Side by side with what a user would otherwise pick: ./gan bench [ROW...] [--json]
Row[] all =
[
    new GanSteps(), new Peak(), new AdamSteps(), new Operators(), new DataSets(), new Photos(),
    new Pictures(), new Frechet(), new Kernels(), new Scaling(),
];
// Ours and the tuned peer inherit them.
foreach (var (variable, value) in Row.Waiting)
    if (Environment.GetEnvironmentVariable(variable) is null)
        Environment.SetEnvironmentVariable(variable, value);
if (args is [Served.Option, .. var served])
    return Served.Run(all, served);
try
{
    var settings = Settings.Parse(args);
    if (settings.Rows.Except(all.Select(row => row.Name)).FirstOrDefault() is { } unknown)
        throw new ArgumentException($"no row is called {unknown}; there are "
            + string.Join(", ", all.Select(row => row.Name)));
    var chosen = all.Where(row => settings.Rows.Count == 0 || settings.Rows.Contains(row.Name));
    var outcomes = new List<Outcome>();
    var failed = false;
    foreach (var (row, item) in chosen.SelectMany(row => row.Items.Select(item => (row, item))))
        try
        {
            outcomes.Add(Match.Play(row, item, settings));
            Console.Error.WriteLine(Table.Line(outcomes[^1]));
        }
        catch (InvalidOperationException problem)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            failed = true;   // the others can be measured all the same
        }
    Console.WriteLine(settings.Json
        ? Json.Of(settings, outcomes) : Table.Of(settings, outcomes));
    if (settings.Page is { } page)
        Table.WriteInto(page, settings, outcomes);
    return failed ? 1 : 0;
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine($"error: {problem.Message}.");
    return 2;
}
