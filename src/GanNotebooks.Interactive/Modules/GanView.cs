using GanNotebooks.Interactive.Rendering;
using GanNotebooks.Training;

namespace GanNotebooks.Interactive;

/// <summary>Shows a GAN in training: how far it is, its networks, its settings; with its trainer,
/// the curves so far.</summary>
static class GanView
{
    public static string Html(Gan gan) =>
        $"<b>{Words.Encode(Title(gan))}</b>" + string.Concat(gan.Networks.Select(network =>
            Folded(network.Name, ModuleSummaryView.Html(network.Network.Summary()))))
        + Folded("options", Facts.Html(gan.Options));

    public static string Text(Gan gan) => string.Join("\n\n",
        [Title(gan), .. gan.Networks.Select(network =>
            $"{network.Name}\n{ModuleSummaryView.Text(network.Network.Summary())}")]);

    public static string Html(Trainer trainer) => Html(trainer.Gan) + string.Concat(
        trainer.Histories.Select(history =>
            $"<br><b>{Words.Encode(history.Name)}</b><br>{HistoryView.Html(history.Numbers)}"));

    public static string Text(Trainer trainer) => string.Join("\n\n",
        [Title(trainer.Gan), .. trainer.Histories.Select(history =>
            $"{history.Name}\n{HistoryView.Text(history.Numbers)}")]);

    static string Title(Gan gan) =>
        $"{gan.GetType().Name} after {Words.Count(gan.StepsTaken)} steps";

    static string Folded(string name, string html) =>
        $"<details><summary>{Words.Encode(Words.Shorten(name, 80))}</summary>{html}</details>";
}
