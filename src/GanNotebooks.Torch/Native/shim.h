// The C interface between the managed tensor layer and libtorch.
//
// libtorch's dispatcher knows every operator by name and schema, so no operator has a function
// of its own here: gan_find looks one up, gan_call runs it. What follows is the little that is
// no operator. Every function that can fail returns -1 (or null) and leaves the reason to
// gan_last_error. No C++ exception crosses this border.
//
// A tensor handle is a TensorImpl* that owns one reference; gan_tensor_free gives it back.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    GAN_DEFAULT = 0,      // "as the schema says": the argument's default value
    GAN_NONE,
    GAN_TENSOR,           // p: handle; null: undefined
    GAN_INT,              // also dtype, layout and memory format
    GAN_DOUBLE,
    GAN_BOOL,
    GAN_STRING,           // p: UTF-8, length bytes
    GAN_INTS,             // p: int64_t[length]
    GAN_DOUBLES,          // p: double[length]
    GAN_BOOLS,            // p: uint8_t[length]
    GAN_TENSORS,          // p: handle[length]
    GAN_OPTIONAL_TENSORS, // p: handle[length], null: none
    GAN_DEVICE,           // i: type << 32 | (uint32_t)index
    GAN_GENERATOR,        // p: generator
    GAN_SCALARS,          // p: double[length], each a Scalar
} gan_tag;

typedef struct {
    int32_t tag;
    int32_t length;       // of a resulting tensor: KiB that only it keeps alive
    union { int64_t i; double d; void* p; };
} gan_value;

const char* gan_last_error(void);   // UTF-8, valid until this thread's next call
const char* gan_version(void);

// Operators. gan_call returns the number of results (capacity 0: they are dropped); results own
// what they point to: tensors are handles, lists are blocks for gan_free.
void* gan_find(const char* name, const char* overload);
int32_t gan_call(void* op, const gan_value* args, int32_t nargs,
                 gan_value* results, int32_t capacity);
void gan_free(void* block);

// Tensors.
void gan_tensor_free(void* t);
void* gan_tensor_share(void* t);           // another handle of the same tensor
int64_t gan_tensor_dim(void* t);
int64_t gan_tensor_numel(void* t);
int32_t gan_tensor_sizes(void* t, int64_t* out);
int32_t gan_tensor_strides(void* t, int64_t* out);
int32_t gan_tensor_dtype(void* t);
int64_t gan_tensor_device(void* t);
void* gan_tensor_data(void* t);
int32_t gan_tensor_is(void* t, int32_t what); // 0 leaf, 1 requires_grad, 2 pinned, 3 retains_grad
int32_t gan_tensor_requires_grad(void* t, int32_t value);
int32_t gan_tensor_retain_grad(void* t);
int32_t gan_tensor_grad(void* t, void** out);
int32_t gan_tensor_set_grad(void* t, void* grad);
int32_t gan_tensor_set_data(void* t, void* data);
const char* gan_tensor_grad_fn(void* t);

// Autograd.
int32_t gan_backward(void** tensors, void** grads, int32_t n, void** inputs, int32_t ninputs,
                     int32_t retain, int32_t create);
int32_t gan_grad(void** outputs, void** grads, int32_t n, void** inputs, int32_t ninputs,
                 int32_t retain, int32_t create, int32_t allow_unused, void** results);
int32_t gan_grad_mode(int32_t value);      // -1 asks; returns the mode before
void* gan_inference_enter(int32_t value);
void gan_inference_leave(void* guard);
int32_t gan_inference_enabled(void);
int32_t gan_anomaly(int32_t enabled, int32_t check_nan); // -1 asks; bit 0 before, bit 1 nan check

// A node written in managed code. apply gets ngrads handles (null: no gradient), which it must
// not keep, and writes nresults handles that it gives away; it returns 0, or -1 after having
// called gan_set_error. release is called when the graph lets go of the node.
typedef int32_t (*gan_node_apply)(void* state, void** grads, int32_t ngrads,
                                  void** results, int32_t nresults);
typedef void (*gan_node_release)(void* state);
int32_t gan_node(void** inputs, int32_t ninputs, void** outputs, int32_t noutputs,
                 void* state, gan_node_apply apply, gan_node_release release);
void gan_set_error(const char* message);

// Adam's step, with root and rate corrected for the averages' start at zero. Returns 1, or 0 when it
// did nothing: these tensors, or this processor, are not for it.
int32_t gan_adam(void** parameters, void** grads, void** averages, void** squares, int32_t n,
                 double beta1, double beta2, double eps, double root, double rate);

// Random numbers.
int32_t gan_manual_seed(uint64_t seed);
void* gan_generator_default(int64_t device);
void* gan_generator_new(int64_t device);
void gan_generator_free(void* g);
int32_t gan_generator_seed(void* g, uint64_t seed);
uint64_t gan_generator_initial_seed(void* g);
int32_t gan_generator_state(void* g, void** out);
int32_t gan_generator_set_state(void* g, void* state);

// Threads, devices, numerics.
int32_t gan_threads(int32_t n, int32_t interop); // 0 asks; returns the count
int32_t gan_cuda_count(void);
int32_t gan_cuda_synchronize(int32_t index);
int64_t gan_cuda_memory(int32_t index, int32_t peak); // bytes in tensors, now or at most
int32_t gan_cuda_empty_cache(void);
// enabled -1 asks; returns what was before: whether it was on, and the type times 2
int32_t gan_autocast(int64_t device, int32_t enabled, int32_t dtype);
// -1 asks; deterministic, tf32, benchmark_cudnn, mkldnn, flush_denormal
int32_t gan_flag(const char* name, int32_t value);

// TorchScript.
void* gan_jit_load(const char* path, int64_t device);
void* gan_jit_compile(const char* source);
int32_t gan_jit_save(void* m, const char* path);
void gan_jit_free(void* m);
// how many it takes, self apart; -1: no such method
int32_t gan_jit_arguments(void* m, const char* method);
int32_t gan_jit_call(void* m, const char* method, const gan_value* args, int32_t nargs,
                     gan_value* results, int32_t capacity); // a tuple is several results
int32_t gan_jit_train(void* m, int32_t on); // -1 asks
int32_t gan_jit_to(void* m, int64_t device, int32_t dtype); // dtype -1: as it is
// count; names by line, handles for gan_free
int32_t gan_jit_tensors(void* m, int32_t buffers, const char** names, void*** handles);

// Processes that train together; not there where libtorch was built without Gloo. A store is a table that all see and one process serves; get
// returns 1, or 0 when there is no such key (the value lives until this thread's next call).
// Times are milliseconds; 0 for local: on several machines; 0 for cuda: CPU tensors only.
void* gan_store_open(const char* host, int32_t port, int32_t serves, int64_t timeout);
int64_t gan_store_add(void* s, const char* key, int64_t n); // returns the sum
int32_t gan_store_set(void* s, const char* key, const char* value);
int32_t gan_store_get(void* s, const char* key, const char** value);
void gan_store_close(void* s);
void* gan_group_open(void* s, int32_t rank, int32_t size, int64_t timeout, int32_t local,
                     int32_t cuda);
int32_t gan_group_has_cuda(void* g);       // whether it takes CUDA tensors
int32_t gan_group_sum(void* g, void* t);   // in place, over all ranks
int32_t gan_group_broadcast(void* g, void* t, int32_t from);
void gan_group_close(void* g);

#ifdef __cplusplus
}
#endif
