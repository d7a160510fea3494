// The shim, see shim.h. One translation unit, because reading ATen's headers takes longer than
// compiling all that follows.
#include "shim.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/record_function.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/grad_mode.h>
#include <torch/csrc/autograd/variable.h>
#ifdef USE_C10D_GLOO
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif
#ifdef USE_C10D_NCCL
#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>
#endif
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/frontend/resolver.h>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/cuda.h>
#include <torch/version.h>
#ifdef GAN_CUDA
#include <c10/cuda/CUDACachingAllocator.h>
#endif

#include <array>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <unordered_set>

#include "values.inc"
#include "memory.inc"
#include "threads.inc"
#include "operators.inc"
#include "tensors.inc"
#include "autograd.inc"
#include "adam.inc"
#include "runtime.inc"
#include "jit.inc"
#ifdef USE_C10D_GLOO
#include "distributed.inc"
#endif
