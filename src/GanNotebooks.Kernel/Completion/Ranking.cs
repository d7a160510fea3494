namespace GanNotebooks.Kernel.Completion;

/// <summary>Picks and orders proposals by what was typed: the same beginning first, then the same
/// beginning in other letter case, then the capitals of the name.</summary>
internal static class Ranking
{
    public static IEnumerable<Proposal> Best(IEnumerable<Proposal> proposals, string typed) =>
        from proposal in proposals
        let rank = Rank(proposal.Text, typed)
        where rank < 3
        orderby rank, proposal.Text.StartsWith('_'), proposal.Text
        select proposal;

    static int Rank(string text, string typed)
    {
        if (text.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return 1;
        var capitals = string.Concat(text.Where(char.IsUpper));
        return capitals.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 2 : 3;
    }
}
