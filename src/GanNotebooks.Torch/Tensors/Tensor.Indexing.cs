using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part that an index names: a view for numbers and slices, a copy once a
        /// tensor is among them. Assigning writes into this tensor.</summary>
        /// <exception cref="TorchException">The index does not fit.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>One place of the first dimension.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i] { get => this[[i]]; set => this[[i]] = value; }

        /// <summary>One place of the first two dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i, long j] { get => this[[i, j]]; set => this[[i, j]] = value; }

        /// <summary>The part that an index names.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            using var scope = NewDisposeScope();
            var (view, picked) = Narrow(indices);
            var result = picked is null ? view : Aten.index_Tensor(view, picked);
            return (result == (object)this ? alias() : result).MoveToOuterDisposeScope();
        }

        /// <summary>Writes into the part that an index names.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            using var scope = NewDisposeScope();
            var (view, picked) = Narrow(indices);
            if (picked is null) view.copy_(value);
            else Aten.index_put_(view, picked, value);
            return this;
        }

        /// <summary>Writes one value into the part that an index names.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var filled = full([], value, dtype, device);
            return index_put_(filled, indices);
        }

        // Numbers, slices, None and Ellipsis make views one after the other; tensors are kept
        // aside, each at the dimension it picks from.
        (Tensor view, Tensor?[]? picked) Narrow(TensorIndex[] indices)
        {
            var view = this;
            var picked = new SortedDictionary<int, Tensor>();
            int dim = 0;
            for (int i = 0; i < indices.Length; i++)
            {
                var at = indices[i];
                switch (at.What)
                {
                    case TensorIndex.Kind.Ellipsis:
                        dim += (int)view.Dimensions - dim - indices[(i + 1)..].Sum(Consumed);
                        break;
                    case TensorIndex.Kind.None:
                        view = view.unsqueeze(dim++);
                        break;
                    case TensorIndex.Kind.Number:
                        view = view.select(dim, at.Start!.Value);
                        break;
                    case TensorIndex.Kind.Slice:
                        view = Aten.slice_Tensor(view, dim++, at.Start, at.Stop, at.Step ?? 1);
                        break;
                    case TensorIndex.Kind.Bool:
                        view = view.unsqueeze(dim);
                        picked[dim++] = tensor(at.Start == 1 ? new long[] { 0 } : []);
                        break;
                    default:
                        picked[dim] = at.Picked!;
                        dim += Consumed(at);
                        break;
                }
            }
            if (picked.Count == 0) return (view, null);
            var list = new Tensor?[picked.Keys.Max() + 1];
            foreach (var (place, index) in picked) list[place] = index;
            return (view, list);
        }

        static int Consumed(TensorIndex index) => index.What switch
        {
            TensorIndex.Kind.None
                or TensorIndex.Kind.Ellipsis or TensorIndex.Kind.Bool => 0,
            TensorIndex.Kind.Tensor when index.Picked!.dtype == ScalarType.Bool =>
                (int)index.Picked.Dimensions,
            _ => 1,
        };
    }
}
