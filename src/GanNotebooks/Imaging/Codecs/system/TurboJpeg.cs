using System.Runtime.InteropServices;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>TurboJPEG's C API, as <c>turbojpeg.h</c> of version 2.1 declares it.</summary>
static unsafe partial class TurboJpeg
{
    const string Library = "libturbojpeg.so.0";

    public const int PixelsRgb = 0;
    public const int PixelsGrey = 6;
    public const int PixelsCmyk = 11;
    public const int ColoursInFull = 0;        // 4:4:4
    public const int ColoursNone = 3;
    public const int SpaceGrey = 2;
    public const int SpaceCmyk = 3;            // this and the next one, YCCK, have four inks
    public const int AccurateDct = 4096;
    public const int LimitScans = 32768;       // refuses files made to take forever

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial nint Open();

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    public static partial int ReadHeader(
        nint handle, byte* file, nuint size,
        out int width, out int height, out int subsampling, out int space);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static partial int Decode(
        nint handle, byte* file, nuint size,
        byte* target, int width, int pitch, int height, int pixels, int flags);

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    public static partial nint OpenToWrite();

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    public static partial int Encode(
        nint handle, byte* source, int width, int pitch, int height, int pixels,
        byte** file, nuint* size, int subsampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    public static partial void Free(byte* file);

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Close(nint handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    private static partial nint ErrorText(nint handle);

    /// <summary>What TurboJPEG has to say about the last failure.</summary>
    public static string Error(nint handle) =>
        Marshal.PtrToStringUTF8(ErrorText(handle)) ?? "";
}
