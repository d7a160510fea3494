namespace GanNotebooks.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("--profile must be smoke, fast or full",
        "gan run --profile quick", "                  ^ got quick", "run", "--profile", "quick")]
    [InlineData("--profile must be smoke, fast or full",
        "gan run --profile=quick", "                  ^ got quick", "run", "--profile=quick")]
    [InlineData("there is no notebook nope, here or in notebooks/",
        "gan run nope", "        ^ got nope", "run", "nope")]
    [InlineData("there is no notebook nope, here or in notebooks/",
        "gan run nope other", "        ^ got nope", "run", "nope", "other")]
    [InlineData("there is no option --stpes",
        "gan run --stpes 3", "        ^ got --stpes", "run", "--stpes", "3")]
    [InlineData("--full and --profile exclude each other",
        "gan run --full --profile fast", "                         ^ got fast",
        "run", "--full", "--profile", "fast")]
    [InlineData("there is no command rnu", "gan rnu", "    ^ got rnu", "rnu")]
    [InlineData("a command is missing", "gan kernel", "           ^ here", "kernel")]
    [InlineData("b is one word too many", "gan test a b", "           ^ got b", "test", "a", "b")]
    [InlineData("--port must be a number from 1 to 65535",
        "gan lab --port 99999", "               ^ got 99999", "lab", "--port", "99999")]
    [InlineData("--seconds must be more than 0",
        "gan course check --seconds 0", "                           ^ got 0",
        "course", "check", "--seconds", "0")]
    [InlineData("--out needs a value",
        "gan run --out", "        ^ got --out", "run", "--out")]
    [InlineData("there is no model dcgn", "gan train dcgn", "          ^ got dcgn",
        "train", "dcgn")]
    [InlineData("--steps must be a whole number, at least 1",
        "gan train dcgan --data ring --out a --steps 0",
        "                                            ^ got 0",
        "train", "dcgan", "--data", "ring", "--out", "a", "--steps", "0")]
    [InlineData("--beta1 must be a number from 0 to 0.9999",
        "gan train dcgan --data ring --out a --beta1 1",
        "                                            ^ got 1",
        "train", "dcgan", "--data", "ring", "--out", "a", "--beta1", "1")]
    [InlineData("--augment must be some of none, color, translation, cutout, all, with commas "
        + "between", "gan train dcgan --data ring --out a --augment blur",
        "                                              ^ got blur",
        "train", "dcgan", "--data", "ring", "--out", "a", "--augment", "blur")]
    [InlineData("there is no metric fdi; there are fid, kid, is, precision, recall, density, "
        + "coverage, diversity, labels, memorisation", "gan evaluate a --metrics fid,fdi",
        "                         ^ got fid,fdi", "evaluate", "a", "--metrics", "fid,fdi")]
    [InlineData("--data is missing: what to learn from", "gan train dcgan --out a",
        "                        ^ here", "train", "dcgan", "--out", "a")]
    public async Task A_wrong_command_line_is_shown_with_a_caret_under_the_culprit(
        string problem, string input, string caret, params string[] arguments)
    {
        var gan = await Gan.Run(arguments);

        Assert.Equal(2, gan.ExitCode);
        Assert.Empty(gan.Out);
        Assert.StartsWith($"error: {problem}\n       {input}\n       {caret}\n", gan.Err);
    }

    [Theory]
    [InlineData("./gan run", "run")]
    [InlineData("./gan test", "test")]
    [InlineData("./gan lab", "lab")]
    [InlineData("./gan data get mnist", "data")]
    [InlineData("./gan data get mnist", "data", "get")]
    [InlineData("./gan data verify mnist", "data", "verify")]
    [InlineData("./gan kernel install --user", "kernel")]
    [InlineData("./gan kernel install --user", "kernel", "install")]
    [InlineData("./gan kernel remove --user", "kernel", "remove")]
    [InlineData("$(./gan kernel path)", "kernel", "path")]
    [InlineData("./gan course student", "course")]
    [InlineData("./gan course student 02-vanilla-gan", "course", "student")]
    [InlineData("./gan course solutions", "course", "solutions")]
    [InlineData("./gan course grade handed-in", "course", "grade")]
    [InlineData("./gan course check --static", "course", "check")]
    [InlineData("./gan course execute 02-vanilla-gan", "course", "execute")]
    [InlineData("./gan course site --out public", "course", "site")]
    [InlineData("./gan train dcgan", "train")]
    [InlineData("--data striped-clothes", "train", "cyclegan")]
    [InlineData("./gan sample", "sample")]
    [InlineData("./gan evaluate", "evaluate")]
    [InlineData("./gan doctor", "doctor")]
    public async Task Every_command_has_help_with_an_example(
        string example, params string[] command)
    {
        var gan = await Gan.Run([.. command, "--help"]);

        Assert.Equal(0, gan.ExitCode);
        Assert.Contains($"gan {string.Join(' ', command)}", gan.Out);
        Assert.Contains(example, gan.Out.Split("Example:")[1]);
    }

    [Fact]
    public async Task No_command_shows_the_commands()
    {
        var gan = await Gan.Run();

        Assert.Equal(0, gan.ExitCode);
        string[] commands =
            ["run", "test", "lab", "train", "sample", "evaluate", "course", "kernel", "doctor"];
        foreach (var command in commands)
            Assert.Contains($"\n  {command}", gan.Out);
    }

    [Theory]
    [InlineData("use", "run")]
    [InlineData("use", "kernel", "install")]
    [InlineData("use", "--verbose", "lab")]
    [InlineData("tests", "test", "Kernel")]
    [InlineData("", "run", "--help")]
    [InlineData("", "run", "no-such-notebook")]
    [InlineData("use", "train", "dcgan", "--data", "ring", "--out", "a")]
    [InlineData("", "train", "dcgan", "--help")]
    [InlineData("use", "course", "check")]
    [InlineData("", "course", "student")]
    [InlineData("", "doctor")]
    [InlineData("", "kernel", "path")]
    [InlineData("", "rnu")]
    public async Task Only_what_can_run_asks_for_a_set_up(string needs, params string[] arguments)
    {
        var gan = await Gan.Run(["--needs", .. arguments]);

        Assert.Equal((0, needs), (gan.ExitCode, gan.Out.Trim()));
    }

    [Fact]
    public async Task The_kernels_folder_is_in_the_checkout()
    {
        var gan = await Gan.Run("kernel", "path");

        Assert.Equal($"{Gan.Root}/out/jupyter\n", gan.Out);
    }

    [Fact]
    public async Task A_models_options_are_those_of_its_record_with_their_words_and_defaults()
    {
        var help = (await Gan.Run("train", "wgan-gp", "--help")).Out;

        Assert.Matches(@"--gradient-penalty <X> +Weight of the gradient penalty, .*"
            + @"\[default: 10\]", help);
        Assert.Matches(@"--beta2 <X> +Adam's share .*\[default: 0\.9\]", help);
    }
}
