using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>The lengths of the dimensions. A fresh copy.</summary>
        public long[] shape => Sizes(&Native.gan_tensor_sizes);

        /// <summary>The lengths of the dimensions.</summary>
        public long[] size() => shape;

        /// <summary>The length of one dimension; negative ones count from the end.</summary>
        public long size(int dim) => shape[Wrap(dim)];

        /// <summary>How many elements lie between neighbours, for each dimension.</summary>
        public long[] stride() => Sizes(&Native.gan_tensor_strides);

        /// <summary>How many elements lie between neighbours of one dimension.</summary>
        public long stride(int dim) => stride()[Wrap(dim)];

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Ask(&Native.gan_tensor_dim);

        /// <summary>The number of dimensions.</summary>
        public long dim() => Dimensions;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Ask(&Native.gan_tensor_numel);

        /// <summary>The number of elements.</summary>
        public long numel() => NumberOfElements;

        /// <summary>The bytes of one element.</summary>
        public long ElementSize => SizeOf(dtype);

        /// <summary>The bytes of one element.</summary>
        public long element_size() => ElementSize;

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype
        {
            get
            {
                var type = Native.gan_tensor_dtype(Lease());
                Return();
                return (ScalarType)type;
            }
        }

        /// <summary>Where the tensor lives.</summary>
        public Device device => Device.Unpack(Ask(&Native.gan_tensor_device));

        /// <summary>The kind of device where the tensor lives.</summary>
        public DeviceType device_type => device.type;

        /// <summary>The number of the device where the tensor lives.</summary>
        public int device_index => device.index;

        /// <summary>Whether the tensor lives on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether the tensor lives in main memory.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the tensor has a shape but no data.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are real floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Whether the elements lie row after row without gaps.</summary>
        public bool is_contiguous()
        {
            long expected = 1;
            var (sizes, strides) = (shape, stride());
            for (int i = sizes.Length - 1; i >= 0; i--)
            {
                if (sizes[i] == 0) return true;
                if (sizes[i] != 1 && strides[i] != expected) return false;
                expected *= sizes[i];
            }
            return true;
        }

        /// <summary>Whether the tensor lies in memory that a GPU can copy from by itself.</summary>
        public bool is_pinned() => Is(2);

        int Wrap(int dim)
        {
            var n = (int)Dimensions;
            return dim >= -n && dim < n
                ? (dim + n) % n
                : throw new ArgumentOutOfRangeException(nameof(dim),
                    $"Dimension {dim} is out of range: the tensor has {n} (-{n} to {n - 1}).");
        }

        long Ask(delegate*<IntPtr, long> question)
        {
            var answer = question(Lease());
            Return();
            return answer;
        }

        bool Is(int what)
        {
            var answer = Native.gan_tensor_is(Lease(), what);
            Return();
            return Native.Check(answer) != 0;
        }

        long[] Sizes(delegate*<IntPtr, long*, int> question)
        {
            var h = Lease();
            var sizes = new long[Native.gan_tensor_dim(h)];
            int status;
            fixed (long* s = sizes) status = question(h, s);
            Return();
            Native.Check(status);
            return sizes;
        }
    }
}
