namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>The parameters and persistent buffers by path: the tensors themselves,
            /// not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (path, module) in named_modules_and_self())
                {
                    var full = Join(prefix ?? "", path);
                    foreach (var (key, p) in module.parameters_)
                        destination.TryAdd(Join(full, key), p);
                    foreach (var (key, (tensor, persistent)) in module.buffers_)
                        if (persistent) destination.TryAdd(Join(full, key), tensor);
                }
                return destination;
            }

            /// <summary>Copies a state into this module's parameters and buffers.</summary>
            /// <param name="source">Tensors by path.</param>
            /// <param name="strict">Whether a missing or an unexpected name is an error.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that the source lacks, and those that the module lacks.</returns>
            /// <exception cref="InvalidOperationException">Names do not match and strict is set.
            /// Nothing was changed.</exception>
            /// <exception cref="ArgumentException">A shape differs.
            /// Nothing was changed.</exception>
            public virtual
                (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict()
                    .Where(e => skip is null || !skip.Contains(e.Key)).ToDictionary();
                string[] missing = [.. own.Keys.Where(k => !source.ContainsKey(k))];
                string[] unexpected = [.. source.Keys.Where(k =>
                    !own.ContainsKey(k) && !(skip?.Contains(k) ?? false))];
                if (strict && missing.Length + unexpected.Length > 0)
                    throw new InvalidOperationException($"{GetName()}: the state does not fit."
                        + (missing.Length > 0 ? $" Missing: {string.Join(", ", missing)}." : "")
                        + (unexpected.Length > 0
                            ? $" Unexpected: {string.Join(", ", unexpected)}." : "")
                        + " Load with strict: false to go on with what fits.");

                var pairs = own.Where(e => source.ContainsKey(e.Key))
                    .Select(e => (e.Key, to: e.Value, from: source[e.Key])).ToList();
                foreach (var (key, to, from) in pairs)
                    if (!to.shape.SequenceEqual(from.shape))
                        throw new ArgumentException(
                            $"{GetName()}: {key} has shape ({string.Join(", ", to.shape)}), "
                            + $"the state's has ({string.Join(", ", from.shape)}).");

                using var _ = no_grad();
                foreach (var (_, to, from) in pairs) to.copy_(from);
                return (missing, unexpected);
            }

            internal void MoveTo(Device? device, ScalarType? type, bool non_blocking)
            {
                using var _ = no_grad();
                foreach (var tensor in parameters().Concat<Tensor>(buffers()))
                {
                    using var scope = NewDisposeScope();
                    Move(tensor, device, type, non_blocking);
                    if (tensor.grad is { } grad) Move(grad, device, type, non_blocking);
                }
            }

            // Integers keep their type, as in PyTorch.
            static void Move(Tensor tensor, Device? device, ScalarType? type, bool non_blocking)
            {
                var target = tensor.is_floating_point() ? type ?? tensor.dtype : tensor.dtype;
                tensor.SetData(
                    Aten.to_device(tensor.detach(), device ?? tensor.device, target, non_blocking));
            }
        }
    }
}
