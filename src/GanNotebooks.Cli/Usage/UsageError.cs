using System.CommandLine;
using System.CommandLine.Parsing;

namespace GanNotebooks.Cli.Usage;

/// <summary>Shows a wrong command line in three parts: what is wrong, the input, a caret.</summary>
/// <example><code>
/// error: --profile must be smoke, fast or full
///        gan run --profile quick
///                          ^ got quick
/// </code></example>
static class UsageError
{
    const string Indent = "       ";
    const int ExitCode = 2;

    /// <summary>Prints the first error on standard error and returns exit code 2.</summary>
    public static int Report(ParseResult result, string[] args)
    {
        Console.Error.WriteLine(Describe(result, args));
        return ExitCode;
    }

    public static string Describe(ParseResult result, string[] args)
    {
        var error = result.Errors[0];
        var culprit = Culprit(result, error);
        var (input, column) = Locate(["gan", .. args], culprit);
        var got = culprit == null ? "here" : $"got {culprit}";
        var command = string.Join(' ', Path(result.CommandResult));
        return $"""
            error: {Problem(result, error)}
            {Indent}{input}
            {Indent}{new string(' ', column)}^ {got}
            {Indent}Try: {command} --help
            """;
    }

    static string Problem(ParseResult result, ParseError error) =>
        (result.CommandResult.Command, result.UnmatchedTokens) switch
        {
            ({ Subcommands.Count: > 0 } parent, [var word, ..]) =>
                $"there is no {Kind(parent)} {word}",
            ({ Subcommands.Count: > 0 } parent, _) => $"a {Kind(parent)} is missing",
            (_, [['-', ..] word, ..]) => $"there is no option {word}",
            (_, [var word, ..]) => $"{word} is one word too many",
            _ when error.SymbolResult is OptionResult { Tokens.Count: 0, Option.Name: var name }
                => $"{name} needs a value",
            _ => error.Message.TrimEnd('.'),
        };

    static string Kind(Command parent) => (parent as IHasKinds)?.Kind ?? "command";

    /// <summary>The word that caused the error; null when a word is missing.</summary>
    static string? Culprit(ParseResult result, ParseError error)
    {
        if (result.UnmatchedTokens.Count > 0) return result.UnmatchedTokens[0];
        return error.SymbolResult switch
        {
            CommandResult { Command.Subcommands.Count: > 0 } => null,
            OptionResult { Tokens: [] } option => option.IdentifierToken?.Value,
            { Tokens: [.., var last] words } =>
                (words.FirstOrDefault(word => error.Message.Contains(word.Value)) ?? last).Value,
            _ => null,
        };
    }

    /// <summary>The command line as one text, and the column of its last such word; without a
    /// culprit the column behind its end.</summary>
    static (string Input, int Column) Locate(string[] words, string? culprit)
    {
        var quoted = words.Select(Quote).ToArray();
        var input = string.Join(' ', quoted);
        var index = Array.FindLastIndex(words, word => word == culprit);
        if (index >= 0) return (input, quoted[..index].Sum(word => word.Length + 1));

        // --profile=quick is one word on the command line but two to the parser.
        index = Array.FindLastIndex(words, word => culprit != null && word.EndsWith(culprit));
        return index < 0
            ? (input, input.Length + 1)
            : (input, quoted[..index].Sum(word => word.Length + 1)
                      + quoted[index].Length - culprit!.Length);
    }

    static string Quote(string word) =>
        word.Length == 0 || word.Any(char.IsWhiteSpace) ? $"'{word}'" : word;

    static IEnumerable<string> Path(CommandResult? command) => command == null
        ? []
        : [.. Path(command.Parent as CommandResult),
           command.Command is RootCommand ? "./gan" : command.Command.Name];
}
