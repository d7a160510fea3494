using System.Runtime.InteropServices;

namespace GanNotebooks.Imaging.Codecs;

/// <summary>libpng's simplified API, as <c>png.h</c> of version 1.6 declares it.</summary>
static unsafe partial class LibPng
{
    const string Library = "libpng16.so.16";

    public const uint Version = 1;
    public const uint Flag16BitSrgb = 4;       // 16-bit channels without a gamma are sRGB
    public const uint FormatAlpha = 1;
    public const uint FormatColor = 2;

    /// <summary><c>png_image</c>.</summary>
    public struct Image
    {
        public nint Opaque;
        public uint Version;
        public uint Width;
        public uint Height;
        public uint Format;
        public uint Flags;
        public uint ColormapEntries;
        public uint WarningOrError;
        public fixed byte Message[64];

        /// <summary>What libpng has to say about a failure.</summary>
        public string Error()
        {
            fixed (byte* message = Message)
                return Marshal.PtrToStringUTF8((nint)message) ?? "";
        }
    }

    [LibraryImport(Library, EntryPoint = "png_image_begin_read_from_memory")]
    public static partial int BeginRead(ref Image image, byte* memory, nuint size);

    [LibraryImport(Library, EntryPoint = "png_image_finish_read")]
    public static partial int FinishRead(
        ref Image image, void* background, byte* buffer, int rowStride, void* colormap);

    [LibraryImport(Library, EntryPoint = "png_image_free")]
    public static partial void Free(ref Image image);
}
