namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Writes parameters and persistent buffers in TorchSharp's format.</summary>
            /// <remarks>To a file: a temporary one takes the place of the old one
            /// when complete.</remarks>
            /// <param name="location">The file.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                AtomicFile.Write(location, stream => save(stream, skip));
                return this;
            }

            /// <summary>Writes parameters and persistent buffers in TorchSharp's format.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(
                    stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <summary>Writes parameters and persistent buffers in TorchSharp's format.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                TensorStream.WriteState(writer, [.. state_dict()
                    .Where(e => skip is null || !skip.Contains(e.Key))
                    .Select(e => (e.Key, e.Value))]);
                writer.Flush();
                return this;
            }

            /// <summary>Reads what <see cref="save(string, IList{string})"/> wrote,
            /// here or in TorchSharp.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether a missing or an unexpected name is an error.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets the names that were loaded.</param>
            /// <returns>This module.</returns>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="InvalidDataException">The file is damaged.
            /// Nothing was changed.</exception>
            public virtual Module load(string location, bool strict = true,
                IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads a state from a stream.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(
                    stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads a state from a stream.</summary>
            public virtual Module load(BinaryReader reader, bool strict = true,
                IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var scope = NewDisposeScope();
                var state = TensorStream.ReadState(reader).ToDictionary(e => e.name, e => e.tensor);
                var (missing, _) = load_state_dict(state, strict, skip);
                if (loadedParameters is not null)
                    foreach (var key in state_dict().Keys)
                        loadedParameters[key] = !missing.Contains(key);
                return this;
            }
        }
    }
}
