using System.Text.Json.Nodes;
using GanNotebooks.Cli.Course;

namespace GanNotebooks.Cli.Tests.Course;

/// <summary>A course of one notebook, <c>90-tiny</c>: three exercises that are checked, with 2, 3
/// and 4 points, and one of 5 that the teacher reads. Needs no tensors.</summary>
static class TinyCourse
{
    public const string Name = "90-tiny";

    public const string Add = """
        int Add(int a, int b)
        {
            // The sum of two numbers.
            return a + b;
        }
        """;

    public const string Squares = """
        int[] Squares(int count)
        {
            return [.. Enumerable.Range(1, count).Select(k => k * k)];
        }
        """;

    public const string Word = """
        string Word()
        {
            return "gan";
        }
        """;

    public static Notebook Write(string folder)
    {
        var cells = new JsonArray
        {
            Text("goals", """
                # Tiny

                **You will be able to** add. **Time:** a second.
                """),
            Code("first", "var started = true;"),
            Text("say-1", "### Exercise 1 · Add (2 points)"),
            Answer("90-1-add", Add, "    return a + b;"),
            Check("90-1-add", 2, """
                var sum = Add(2, 3);
                if (sum != 5) throw new Exception($"2 + 3 gives {sum}, expected 5");
                // BEGIN HIDDEN TESTS
                if (Add(-1, 1) != 0) throw new Exception("-1 + 1 is not 0");
                // END HIDDEN TESTS
                // Exercise.Check("90-1-add"
                """),
            Solution("90-1-add", Add),
            Text("say-2", "### Exercise 2 · Squares (3 points)"),
            Answer("90-2-squares", Squares,
                "    return [.. Enumerable.Range(1, count).Select(k => k * k)];"),
            Check("90-2-squares", 3, """
                if (Squares(3).Length != 3) throw new Exception("not 3 numbers");
                if (Squares(3)[2] != 9) throw new Exception("the third is not 9");
                // Exercise.Check("90-2-squares"
                """),
            Solution("90-2-squares", Squares),
            Text("say-3", "### Exercise 3 · Word (4 points)"),
            Answer("90-3-word", Word, "    return \"gan\";"),
            Check("90-3-word", 4, """
                if (!started || Word() != "gan") throw new Exception("another word");
                // Exercise.Check("90-3-word"
                """),
            Solution("90-3-word", Word),
            Text("say-4", "### Exercise 4 · Think (5 points)"),
            Graded(Text("90-4-think", "Write here."), "90-4-think", grade: true, solution: true, 5),
            Solution("90-4-think", "Anything with a reason."),
            Text("quiz", "<details>1</details> <details>2</details> <details>3</details>"),
            Text("sources", "### References"),
        };
        var path = Path.Combine(folder, $"{Name}.ipynb");
        Directory.CreateDirectory(folder);
        File.WriteAllText(path, new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["name"] = ".net-csharp",
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                },
            },
            ["cells"] = cells,
        }.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "README.md"), $"[tiny]({Name}.ipynb)");
        return Notebook.Read(path);
    }

    static JsonObject Answer(string id, string solution, string line) => Graded(
        Code(id, solution.Replace(line, $"    {Markers.Stub}")), id, grade: false, solution: true);

    static JsonObject Check(string id, int points, string code) => Graded(
        Code($"{id}-check", code), $"{id}-check", grade: true, solution: false, points);

    static JsonObject Solution(string id, string solution)
    {
        var cell = Text($"{id}-solution", $"""
            <details><summary>Solution</summary>

            ```csharp
            {solution}
            ```

            </details>
            """);
        cell["metadata"]!["gan"] = new JsonObject { ["solution-of"] = id };
        return cell;
    }

    static JsonObject Graded(
        JsonObject cell, string id, bool grade, bool solution, int points = 0)
    {
        cell["metadata"]!["nbgrader"] = new JsonObject
        {
            ["grade"] = grade,
            ["grade_id"] = id,
            ["locked"] = grade && !solution,
            ["points"] = points,
            ["schema_version"] = 3,
            ["solution"] = solution,
            ["task"] = false,
        };
        return cell;
    }

    static JsonObject Text(string id, string source) => new()
    {
        ["id"] = id,
        ["cell_type"] = "markdown",
        ["metadata"] = new JsonObject(),
        ["source"] = source,
    };

    static JsonObject Code(string id, string source) => new()
    {
        ["id"] = id,
        ["cell_type"] = "code",
        ["metadata"] = new JsonObject(),
        ["source"] = source,
        ["outputs"] = new JsonArray(),
        ["execution_count"] = null,
    };
}
