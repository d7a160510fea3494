namespace GanNotebooks.Kernel.Cells;

/// <summary>A stretch of a cell that is run at once.</summary>
internal abstract record CellPart;

/// <summary>C#, with its directives.</summary>
/// <param name="Code">The code; lines of the cell that belong to other parts are blank in it, so
/// that its line numbers are the cell's.</param>
/// <param name="Directives">Its <c>#r</c>, <c>#i</c> and <c>#load</c> lines; blank in the code.
/// </param>
internal sealed record CodePart(string Code, IReadOnlyList<Directive> Directives) : CellPart;

/// <summary>A line <c>#!name arguments</c>.</summary>
/// <param name="Name">Without the <c>#!</c>.</param>
/// <param name="Arguments">The rest of the line.</param>
/// <param name="Body">The lines up to the next magic, if this one takes them.</param>
/// <param name="Line">The cell's line, from 1.</param>
internal sealed record MagicPart(string Name, string Arguments, string Body, int Line) : CellPart;

/// <summary>A <c>#r</c>, <c>#i</c> or <c>#load</c>.</summary>
/// <param name="Name"><c>r</c>, <c>i</c> or <c>load</c>.</param>
/// <param name="Argument">What stands between the quotes.</param>
/// <param name="Line">The cell's line, from 1.</param>
internal sealed record Directive(string Name, string Argument, int Line);
