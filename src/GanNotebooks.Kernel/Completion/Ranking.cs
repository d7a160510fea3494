namespace GanNotebooks.Kernel.Completion;

/// <summary>Picks and orders proposals by what was typed: the same beginning first, then the same
/// beginning in other letter case, then the capitals of the name.</summary>
internal static class Ranking
{
    const int Unfit = 3;

    public static IEnumerable<Proposal> Best(IEnumerable<Proposal> proposals, string typed) =>
        from proposal in proposals
        let rank = Rank(proposal.Text, typed)
        where rank < Unfit
        orderby rank, proposal.Text.StartsWith('_'), proposal.Text
        select proposal;

    public static bool Fits(string text, string typed) => Rank(text, typed) < Unfit;

    static int Rank(string text, string typed)
    {
        if (text.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        var capitals = string.Concat(text.Where(char.IsUpper));
        return capitals.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 2 : Unfit;
    }
}
