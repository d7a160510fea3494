using System.Text;
using System.Text.Json;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>What a front end tells a kernel: where to listen and how to sign.</summary>
/// <remarks>Source: Jupyter client documentation, "Connection files".</remarks>
internal sealed record ConnectionFile(
    string Transport, string Ip, byte[] Key, string SignatureScheme, IReadOnlyList<int> Ports)
{
    const string Scheme = "hmac-sha256";

    static readonly string[] PortNames =
        ["shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"];

    /// <summary>The address that a socket binds, the heartbeat's being the fifth.</summary>
    public string Address(Channel channel)
    {
        var port = Ports[(int)channel];
        return Transport == "ipc" ? $"ipc://{Ip}-{port}" : $"{Transport}://{Ip}:{port}";
    }

    /// <exception cref="KernelError">There is no such file, or it does not say what a
    /// connection file says.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parse(json.RootElement, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KernelError($"cannot read the connection file '{path}': {e.Message}\n"
                + "A front end writes this file; start the kernel through Jupyter.", e);
        }
        catch (JsonException e)
        {
            throw new KernelError($"the connection file '{path}' is not JSON: {e.Message}", e);
        }
    }

    static ConnectionFile Parse(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Bad(path, "a JSON object", root.ValueKind.ToString());

        var scheme = Text(root, "signature_scheme", path, Scheme);
        if (scheme != Scheme)
            throw Bad(path, $"signature_scheme \"{Scheme}\"", $"\"{scheme}\"");
        var transport = Text(root, "transport", path, "tcp");
        if (transport is not ("tcp" or "ipc"))
            throw Bad(path, "transport \"tcp\" or \"ipc\"", $"\"{transport}\"");

        return new ConnectionFile(
            transport,
            Text(root, "ip", path, "127.0.0.1"),
            Encoding.UTF8.GetBytes(Text(root, "key", path, "")),
            scheme,
            [.. PortNames.Select(name => Port(root, name, path))]);
    }

    static string Text(JsonElement root, string name, string path, string otherwise)
    {
        if (!root.TryGetProperty(name, out var value))
            return otherwise;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Bad(path, $"text under \"{name}\"", value.GetRawText());
    }

    static int Port(JsonElement root, string name, string path)
    {
        if (!root.TryGetProperty(name, out var value))
            throw Bad(path, $"a port number under \"{name}\"", "nothing");
        return value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var port) && port is > 0 and < 65536
            ? port
            : throw Bad(path, $"a port from 1 to 65535 under \"{name}\"", value.GetRawText());
    }

    static KernelError Bad(string path, string expected, string got) =>
        new($"the connection file '{path}' is malformed: expected {expected}, got {got}");
}
