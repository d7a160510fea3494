namespace GanNotebooks.Kernel.Completion;

/// <summary>One way to go on.</summary>
/// <param name="Text">What to put in.</param>
/// <param name="Kind">What it is, in Jupyter's words: function, class, module, keyword...</param>
/// <param name="Signature">How it is called or what type it has; may be empty.</param>
internal sealed record Proposal(string Text, string Kind, string Signature);

/// <summary>The ways to go on from a place in a cell.</summary>
/// <param name="Start">Where the part begins that they replace, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="All">The best first.</param>
internal sealed record Proposals(int Start, int End, IReadOnlyList<Proposal> All);
