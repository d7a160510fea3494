namespace GanNotebooks.Data;

/// <summary>Fetches one file: goes on where an earlier attempt ended, tries one mirror after the
/// other, and puts only a file with the right sum in its place.</summary>
/// <param name="file">What to fetch.</param>
/// <param name="path">Where to; <c>.part</c> beside it holds what has come so far.</param>
/// <param name="progress">Is told of every piece.</param>
sealed class Download(
    ManifestFile file, string path, IProgress<DownloadProgress>? progress = null)
{
    const int PieceSize = 1 << 16;
    const int Attempts = 5;              // for each mirror, as long as bytes keep coming

    /// <summary>How long a server may keep still.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    static readonly HttpClient s_client = new() { Timeout = Timeout.InfiniteTimeSpan };

    readonly string _part = path + ".part";

    /// <summary>Fetches the file, unless it is there.</summary>
    /// <param name="mirrors">Addresses of folders, best first.</param>
    /// <param name="cancelled">Leaves what has come so far, to go on with another time.</param>
    /// <exception cref="DownloadException">No mirror gave the right file; the message has each
    /// one's reason.</exception>
    /// <exception cref="DiskException">The disk is full, or will not be written to.</exception>
    public async Task Run(IEnumerable<string> mirrors, CancellationToken cancelled = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var alone = await OneProcess.Enter(path + ".lock", () => Tell(0, null), cancelled);
        if (Checksum.Problem(file, path) == null)
            return;
        RequireRoom();
        var problems = new List<string>();
        foreach (var mirror in mirrors)
        {
            if (await Try(new Uri(new(mirror), file.Name), cancelled) is not { } problem)
                return;
            problems.Add($"{mirror}: {problem}");
        }
        throw new DownloadException(
            $"{file.Name} could not be fetched.\n  {string.Join("\n  ", problems)}");
    }

    /// <returns>What went wrong; null when the file is in its place.</returns>
    async Task<string?> Try(Uri address, CancellationToken cancelled)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Received;
            var problem = await Receive(address, cancelled);
            if (problem == null)
            {
                problem = Checksum.Problem(file, _part);
                if (problem == null)
                {
                    File.Move(_part, path, overwrite: true);
                    return null;
                }
                File.Delete(_part);
                if (before == 0)
                    return problem;      // else the earlier part may be to blame: all anew
            }
            else if (Received <= before || attempt >= Attempts)
                return problem;
        }
    }

    /// <returns>Why less than the whole file came; null when all did.</returns>
    async Task<string?> Receive(Uri address, CancellationToken cancelled)
    {
        if (Received > file.Size)
            File.Delete(_part);
        if (Received == file.Size)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        try
        {
            patience.CancelAfter(Patience);
            using var source = await Source.Open(s_client, address, Received, patience.Token);
            await using var target = OpenPart(source.Start);
            var piece = new byte[PieceSize];
            while (target.Position <= file.Size
                && await source.Content.ReadAsync(piece, patience.Token) is > 0 and var length)
            {
                Write(target, piece.AsSpan(0, length));
                Tell(target.Position, address.Host);
                patience.CancelAfter(Patience);
            }
            var received = target.Position;
            if (received > file.Size)
                target.SetLength(0);     // some other file: nothing to go on with
            return Short(received);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            return $"it kept still for {Patience.TotalSeconds:0} s";
        }
        catch (Exception problem) when (problem is HttpRequestException
            or IOException and not DiskException)
        {
            return problem.Message.TrimEnd('.');
        }
    }

    string? Short(long received) => received == file.Size ? null
        : received < file.Size
            ? $"it ended after {received:N0} of {file.Size:N0} bytes"
            : $"it is longer than {file.Size:N0} bytes";

    long Received => new FileInfo(_part) is { Exists: true } part ? part.Length : 0;

    FileStream OpenPart(long start)
    {
        // Without a buffer nothing is left to be written, and to fail, on closing.
        var part = new FileStream(_part, FileMode.OpenOrCreate, FileAccess.Write,
            FileShare.Read, bufferSize: 0);
        if (part.Length > start)
            part.SetLength(start);
        part.Position = start;
        return part;
    }

    void Write(FileStream target, ReadOnlySpan<byte> piece)
    {
        try
        {
            target.Write(piece);
        }
        catch (IOException problem)
        {
            throw Disk(problem.Message.TrimEnd('.'), problem);
        }
    }

    void RequireRoom()
    {
        var free = new DriveInfo(Path.GetFullPath(Path.GetDirectoryName(path)!)).AvailableFreeSpace;
        if (free < file.Size - Received)
            throw Disk($"{free:N0} bytes are free");
    }

    DiskException Disk(string reason, Exception? cause = null) => new(
        $"{path}: cannot be written: {reason}; {file.Size:N0} bytes are needed. Make room, or name "
        + $"another folder with {DataCache.Variable}. What has come so far is kept.", cause);

    void Tell(long received, string? mirror) =>
        progress?.Report(new(file.Name, received, file.Size, mirror));
}
