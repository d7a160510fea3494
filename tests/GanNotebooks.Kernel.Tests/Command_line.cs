namespace GanNotebooks.Kernel.Tests;

public sealed class Command_line : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("csharp-kernel-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static (int Code, string Output, string Errors) Kernel(params string[] arguments) =>
        Foreign.Run("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "csharp-kernel.dll"), .. arguments]);

    void Fails(string[] arguments, int code, string message)
    {
        var run = Kernel(arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    string File(string text)
    {
        var path = Path.Combine(folder, "connection.json");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void A_missing_connection_file_is_said_without_a_stack_trace() =>
        Fails([Path.Combine(folder, "none.json")], 1, "cannot read the connection file");

    [Fact]
    public void A_connection_file_that_is_not_json_is_said() =>
        Fails([File("{ nonsense")], 1, "is not JSON");

    [Fact]
    public void A_connection_file_without_ports_is_said() =>
        Fails([File("""{ "ip": "127.0.0.1", "key": "k" }""")], 1, "\"shell_port\"");

    [Fact]
    public void A_connection_file_with_another_signature_is_said() =>
        Fails([File("""{ "signature_scheme": "md5" }""")], 1, "hmac-sha256");

    [Fact]
    public void A_connection_file_that_is_a_list_is_said() =>
        Fails([File("[]")], 1, "expected a JSON object");

    [Fact]
    public void A_misspelt_option_gets_a_caret()
    {
        var run = Kernel("install", "--usr");
        Assert.Equal(2, run.Code);
        var lines = run.Errors.Split('\n');
        Assert.Equal('^', lines[2][lines[1].IndexOf("--usr", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Install_writes_a_spec_that_starts_this_assembly_and_remove_takes_it_away()
    {
        Assert.Equal(0, Kernel("install", "--folder", folder, "--name", "mine").Code);
        var spec = Path.Combine(folder, "kernels", "mine");
        var json = System.IO.File.ReadAllText(Path.Combine(spec, "kernel.json"));
        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "csharp-kernel.dll"), json);
        Assert.Contains("\"interrupt_mode\": \"message\"", json);
        Assert.DoesNotContain("\"env\"", json);   // it would win over the person's own settings
        Assert.True(System.IO.File.Exists(Path.Combine(spec, "logo-64x64.png")));

        Assert.Equal(0, Kernel("remove", "--folder", folder, "--name", "mine").Code);
        Assert.False(Directory.Exists(spec));
    }

    [Fact]
    public void Another_programs_spec_is_replaced_only_by_force()
    {
        var spec = Directory.CreateDirectory(Path.Combine(folder, "kernels", "theirs")).FullName;
        System.IO.File.WriteAllText(Path.Combine(spec, "kernel.json"), """{ "argv": ["x"] }""");
        string[] install = ["install", "--folder", folder, "--name", "theirs"];
        Fails(install, 1, "belongs to another program");
        Assert.Equal(0, Kernel([.. install, "--force"]).Code);
    }

    [Fact]
    public void A_name_with_a_slash_is_refused() =>
        Fails(["install", "--folder", folder, "--name", "../x"], 1, "--name must consist");
}
