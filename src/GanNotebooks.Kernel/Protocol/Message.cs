using System.Text.Json;

namespace GanNotebooks.Kernel.Protocol;

/// <summary>A message that a front end sent and signed.</summary>
/// <param name="Identities">Frames by which the router finds the way back.</param>
/// <param name="RawHeader">The header's own bytes: an answer repeats them as its parent.</param>
/// <param name="Type">For example <c>execute_request</c>.</param>
/// <param name="Id">The front end's name of this message.</param>
/// <param name="Content">A JSON object.</param>
/// <param name="Metadata">A JSON object.</param>
/// <param name="Buffers">Raw frames behind the content; comms use them.</param>
internal sealed record Message(
    IReadOnlyList<byte[]> Identities,
    byte[] RawHeader,
    string Type,
    string Id,
    JsonElement Content,
    JsonElement Metadata,
    IReadOnlyList<byte[]> Buffers);
