using System.Diagnostics;

namespace GanNotebooks.Cli.Processes;

/// <summary>The Python that has Jupyter; the one on PATH may be another than the system's.
/// </summary>
static class JupyterPython
{
    const string Missing =
        "Jupyter is missing: no python3 here can import nbclient and nbconvert.";
    const string Remedy =
        "On Debian and Ubuntu: apt-get install jupyter-notebook jupyter-nbconvert python3-nbclient";

    /// <summary>Where it is looked for, in this order; <c>GAN_PYTHON</c> overrides.</summary>
    public static string[] Candidates =>
        Environment.GetEnvironmentVariable("GAN_PYTHON") is { Length: > 0 } chosen
            ? [chosen]
            : ["python3", "/usr/bin/python3"];

    /// <exception cref="Failure">None of the candidates can run notebooks.</exception>
    public static string Find() =>
        TryFind() ?? throw new Failure(Missing, Remedy);

    public static string? TryFind() =>
        Candidates.FirstOrDefault(python => Has(python, "nbclient", "nbconvert"));

    /// <summary>Whether this Python could import all the modules; it does not load them.</summary>
    public static bool Has(string python, params string[] modules)
    {
        const string test = "import importlib.util as u, sys; "
            + "sys.exit(any(u.find_spec(m) is None for m in sys.argv[1:]))";
        return Child.Answer(python, ["-c", test, .. modules]) != null;
    }

    /// <summary>A program with the checkout's kernel on JUPYTER_PATH. What it keeps about
    /// running kernels stays in the checkout, too.</summary>
    public static ProcessStartInfo Program(
        string python, Checkout checkout, params IEnumerable<string> arguments)
    {
        var start = Child.Program(python, arguments);
        start.Environment.TryGetValue("JUPYTER_PATH", out var others);
        start.Environment["JUPYTER_PATH"] =
            string.IsNullOrEmpty(others) ? checkout.Jupyter : $"{checkout.Jupyter}:{others}";
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(checkout.Jupyter, "runtime");
        return start;
    }
}
