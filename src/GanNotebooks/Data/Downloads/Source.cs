using System.Net;

namespace GanNotebooks.Data;

/// <summary>A stream of a file's content, and where in the file it begins.</summary>
sealed record Source(Stream Content, long Start, IDisposable Owner) : IDisposable
{
    /// <summary>Opens an address.</summary>
    /// <param name="client">For http and https; heeds the proxy that the environment names.</param>
    /// <param name="address">http, https or file.</param>
    /// <param name="start">From where the content is wanted; a server that cannot do so begins at
    /// 0.</param>
    /// <param name="cancelled">Ends the waiting.</param>
    /// <exception cref="HttpRequestException">The server refuses.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<Source> Open(
        HttpClient client, Uri address, long start, CancellationToken cancelled)
    {
        if (address.IsFile)
        {
            var file = File.OpenRead(address.LocalPath);
            file.Position = Math.Min(start, file.Length);
            return new(file, file.Position, file);
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (start > 0)
            request.Headers.Range = new(start, null);
        var answer = await client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancelled);
        try
        {
            if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && start > 0)
            {
                answer.Dispose();
                return await Open(client, address, 0, cancelled);
            }
            answer.EnsureSuccessStatusCode();
            var from = answer.StatusCode == HttpStatusCode.PartialContent
                ? answer.Content.Headers.ContentRange?.From ?? start : 0;
            return new(await answer.Content.ReadAsStreamAsync(cancelled), from, answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Owner.Dispose();
}
