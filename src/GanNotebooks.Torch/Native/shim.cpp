#include "shim.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/grad_mode.h>
#include <torch/csrc/autograd/variable.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <sstream>

using at::Tensor;
using c10::IValue;

namespace {

thread_local std::string last_error;
thread_local std::string text;   // what the last string-valued function returned

// The one place where C++ exceptions end.
template <class R, class F> R guarded(R failure, F body) {
    try {
        return body();
    } catch (const c10::Error& e) {
        last_error = e.what_without_backtrace();
    } catch (const std::exception& e) {
        last_error = e.what();
    } catch (...) {
        last_error = "unknown C++ exception";
    }
    return failure;
}

template <class F> int32_t done(F body) {
    return guarded<int32_t>(-1, [&] { body(); return 0; });
}

c10::TensorImpl* impl(void* t) { return static_cast<c10::TensorImpl*>(t); }

Tensor borrow(void* t) {
    if (!t) return {};
    return Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(impl(t)));
}

void* give(const Tensor& t) {
    return t.defined() ? Tensor(t).unsafeReleaseTensorImpl() : nullptr;
}

std::vector<Tensor> borrow_all(void** tensors, int32_t n) {
    std::vector<Tensor> all;
    all.reserve(n);
    for (int32_t i = 0; i < n; i++) all.push_back(borrow(tensors[i]));
    return all;
}

c10::Device device_of(int64_t packed) {
    return {static_cast<c10::DeviceType>(packed >> 32), static_cast<c10::DeviceIndex>(int32_t(packed))};
}

int64_t pack(c10::Device d) { return int64_t(d.type()) << 32 | uint32_t(int32_t(d.index())); }

at::Generator& generator(void* g) { return *static_cast<at::Generator*>(g); }

using OptionalTensor = decltype(std::declval<IValue>().toOptional<Tensor>());

template <class T> IValue list_of(const gan_value& v) {
    auto items = static_cast<const T*>(v.p);
    c10::List<std::conditional_t<std::is_same_v<T, uint8_t>, bool, T>> list;
    list.reserve(v.length);
    for (int32_t i = 0; i < v.length; i++) list.push_back(items[i]);
    return list;
}

IValue to_ivalue(const gan_value& v) {
    switch (v.tag) {
        case GAN_NONE: return {};
        case GAN_TENSOR: return borrow(v.p);
        case GAN_INT: return v.i;
        case GAN_DOUBLE: return v.d;
        case GAN_BOOL: return v.i != 0;
        case GAN_STRING: return std::string(static_cast<const char*>(v.p), v.length);
        case GAN_INTS: return list_of<int64_t>(v);
        case GAN_DOUBLES: return list_of<double>(v);
        case GAN_BOOLS: return list_of<uint8_t>(v);
        case GAN_TENSORS: return borrow_all(static_cast<void**>(v.p), v.length);
        case GAN_OPTIONAL_TENSORS: {
            c10::List<OptionalTensor> list;
            for (auto& t : borrow_all(static_cast<void**>(v.p), v.length))
                list.push_back(t.defined() ? OptionalTensor(t) : OptionalTensor());
            return list;
        }
        case GAN_DEVICE: return device_of(v.i);
        case GAN_SCALARS: {
            c10::impl::GenericList list(c10::NumberType::get());
            for (int32_t i = 0; i < v.length; i++) list.push_back(static_cast<const double*>(v.p)[i]);
            return list;
        }
        case GAN_GENERATOR: return generator(v.p);
        default: throw std::invalid_argument("shim: unknown argument tag " + std::to_string(v.tag));
    }
}

int32_t owned_kib(const Tensor& t) {
    if (!t.defined() || !t.has_storage()) return 0;
    auto& storage = t.storage();
    return storage.use_count() > 1 ? 0 : int32_t(std::min<size_t>(storage.nbytes() >> 10, INT32_MAX));
}

template <class T> void* block_of(size_t n) { return std::malloc(std::max<size_t>(1, n) * sizeof(T)); }

gan_value from_ivalue(const IValue& v) {
    gan_value r{GAN_NONE, 0, {0}};
    if (v.isNone()) return r;
    if (v.isTensor()) { r = {GAN_TENSOR, owned_kib(v.toTensor()), {0}}; r.p = give(v.toTensor()); }
    else if (v.isBool()) { r.tag = GAN_BOOL; r.i = v.toBool(); }
    else if (v.isInt() || v.isSymInt()) { r.tag = GAN_INT; r.i = v.toInt(); }
    else if (v.isDouble()) { r.tag = GAN_DOUBLE; r.d = v.toDouble(); }
    else if (v.isDevice()) { r.tag = GAN_DEVICE; r.i = pack(v.toDevice()); }
    else if (v.isTensorList()) {
        auto list = v.toTensorVector();
        r = {GAN_TENSORS, int32_t(list.size()), {0}};
        r.p = block_of<void*>(list.size());
        for (size_t i = 0; i < list.size(); i++) static_cast<void**>(r.p)[i] = give(list[i]);
    } else if (v.isIntList()) {
        auto list = v.toIntVector();
        r = {GAN_INTS, int32_t(list.size()), {0}};
        r.p = block_of<int64_t>(list.size());
        std::memcpy(r.p, list.data(), list.size() * sizeof(int64_t));
    } else throw std::runtime_error("shim: an operator returned " + v.tagKind() + ", which has no C form");
    return r;
}

// libtorch trusts the length of lists such as int[4] padding and may read past their end.
void require_length(const c10::Argument& formal, const gan_value& v) {
    auto n = formal.N();
    if (!n || *n < 2 || v.tag != GAN_INTS || v.length == *n) return;
    if (v.length == 0 && formal.default_value()) return;
    throw std::invalid_argument("argument '" + formal.name() + "' takes " + std::to_string(*n) +
                                " numbers, got " + std::to_string(v.length));
}

int32_t give_results(std::vector<IValue>& stack, gan_value* results, int32_t capacity) {
    if (capacity == 0) return 0;
    if (int32_t(stack.size()) > capacity) throw std::length_error("shim: more results than expected");
    for (size_t i = 0; i < stack.size(); i++) results[i] = from_ivalue(stack[i]);
    return int32_t(stack.size());
}

// An autograd node whose mathematics is written in managed code.
struct ManagedNode : torch::autograd::Node {
    void* state;
    gan_node_apply run;
    gan_node_release let_go;

    ~ManagedNode() override { let_go(state); }
    std::string name() const override { return "ManagedBackward"; }

    torch::autograd::variable_list apply(torch::autograd::variable_list&& inputs) override {
        std::vector<void*> grads, results(num_outputs(), nullptr);
        for (auto& g : inputs) grads.push_back(g.defined() ? g.unsafeGetTensorImpl() : nullptr);
        if (run(state, grads.data(), grads.size(), results.data(), results.size()) != 0)
            throw std::runtime_error(last_error);
        torch::autograd::variable_list list;
        for (auto r : results)
            list.push_back(r ? Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(impl(r))) : Tensor());
        return list;
    }
};

}  // namespace

const char* gan_last_error() { return last_error.c_str(); }
void gan_set_error(const char* message) { last_error = message; }
const char* gan_version() { return TORCH_VERSION; }

// ---- operators

void* gan_find(const char* name, const char* overload) {
    return guarded<void*>(nullptr, [&] {
        return new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
    });
}

const char* gan_schema(const char* name, const char* overload) {
    return guarded<const char*>(nullptr, [&] {
        std::ostringstream out;
        out << c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).schema();
        text = out.str();
        return text.c_str();
    });
}

int32_t gan_call(void* op, const gan_value* args, int32_t nargs, gan_value* results, int32_t capacity) {
    return guarded<int32_t>(-1, [&] {
        auto handle = static_cast<c10::OperatorHandle*>(op);
        auto& formal = handle->schema().arguments();
        std::vector<IValue> stack;
        stack.reserve(formal.size());
        for (size_t i = 0; i < formal.size(); i++) {
            if (i < size_t(nargs) && args[i].tag != GAN_DEFAULT) {
                require_length(formal[i], args[i]);
                stack.push_back(to_ivalue(args[i]));
            } else {
                auto& value = formal[i].default_value();
                if (!value) throw std::invalid_argument("argument '" + formal[i].name() + "' is missing");
                stack.push_back(*value);
            }
        }
        handle->callBoxed(&stack);
        return give_results(stack, results, capacity);
    });
}

void gan_free(void* block) { std::free(block); }

// ---- tensors

void gan_tensor_free(void* t) { c10::raw::intrusive_ptr::decref(impl(t)); }

void* gan_tensor_share(void* t) {
    c10::raw::intrusive_ptr::incref(impl(t));
    return t;
}

int64_t gan_tensor_dim(void* t) { return impl(t)->dim(); }
int64_t gan_tensor_numel(void* t) { return impl(t)->numel(); }

int32_t gan_tensor_sizes(void* t, int64_t* out) {
    return done([&] { auto s = impl(t)->sizes(); std::copy(s.begin(), s.end(), out); });
}

int32_t gan_tensor_strides(void* t, int64_t* out) {
    return done([&] { auto s = impl(t)->strides(); std::copy(s.begin(), s.end(), out); });
}

int32_t gan_tensor_dtype(void* t) { return int32_t(c10::typeMetaToScalarType(impl(t)->dtype())); }
int64_t gan_tensor_device(void* t) { return pack(impl(t)->device()); }

void* gan_tensor_data(void* t) {
    return guarded<void*>(nullptr, [&] { return borrow(t).data_ptr(); });
}

int32_t gan_tensor_is(void* t, int32_t what) {
    return guarded<int32_t>(-1, [&]() -> int32_t {
        auto x = borrow(t);
        switch (what) {
            case 0: return x.is_leaf();
            case 1: return x.requires_grad();
            case 2: return x.is_pinned();
            default: return x.retains_grad();
        }
    });
}

int32_t gan_tensor_requires_grad(void* t, int32_t value) {
    return done([&] {
        auto x = borrow(t);
        TORCH_CHECK(value || x.is_leaf(), "requires_grad can only be switched off on leaf tensors; "
                    "use detach() for one that was computed");
        x.set_requires_grad(value != 0);
    });
}

int32_t gan_tensor_retain_grad(void* t) { return done([&] { borrow(t).retain_grad(); }); }
int32_t gan_tensor_grad(void* t, void** out) { return done([&] { *out = give(borrow(t).grad()); }); }
int32_t gan_tensor_set_grad(void* t, void* grad) { return done([&] { borrow(t).mutable_grad() = borrow(grad); }); }
int32_t gan_tensor_set_data(void* t, void* data) { return done([&] { borrow(t).set_data(borrow(data)); }); }

const char* gan_tensor_grad_fn(void* t) {
    return guarded<const char*>("", [&] {
        auto node = borrow(t).grad_fn();
        text = node ? node->name() : "";
        return text.c_str();
    });
}

// ---- autograd

int32_t gan_backward(void** tensors, void** grads, int32_t n, void** inputs, int32_t ninputs,
                     int32_t retain, int32_t create) {
    return done([&] {
        torch::autograd::backward(borrow_all(tensors, n), grads ? borrow_all(grads, n) : std::vector<Tensor>(),
                                  retain != 0, create != 0, borrow_all(inputs, ninputs));
    });
}

int32_t gan_grad(void** outputs, void** grads, int32_t n, void** inputs, int32_t ninputs,
                 int32_t retain, int32_t create, int32_t allow_unused, void** results) {
    return done([&] {
        auto found = torch::autograd::grad(borrow_all(outputs, n), borrow_all(inputs, ninputs),
                                           grads ? borrow_all(grads, n) : std::vector<Tensor>(),
                                           retain != 0, create != 0, allow_unused != 0);
        for (size_t i = 0; i < found.size(); i++) results[i] = give(found[i]);
    });
}

int32_t gan_grad_mode(int32_t value) {
    auto before = at::GradMode::is_enabled();
    if (value >= 0) at::GradMode::set_enabled(value != 0);
    return before;
}

void* gan_inference_enter(int32_t value) {
    return guarded<void*>(nullptr, [&] { return new c10::InferenceMode(value != 0); });
}

void gan_inference_leave(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }
int32_t gan_inference_enabled() { return c10::InferenceMode::is_enabled(); }

int32_t gan_anomaly(int32_t enabled, int32_t check_nan) {
    using torch::autograd::AnomalyMode;
    int32_t before = AnomalyMode::is_enabled() | AnomalyMode::should_check_nan() << 1;
    if (enabled >= 0) AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
    return before;
}

int32_t gan_node(void** inputs, int32_t ninputs, void** outputs, int32_t noutputs,
                 void* state, gan_node_apply apply, gan_node_release release) {
    return done([&] {
        auto node = std::shared_ptr<ManagedNode>(new ManagedNode, torch::autograd::deleteNode);
        node->state = state;
        node->run = apply;
        node->let_go = release;
        node->set_next_edges(torch::autograd::collect_next_edges(borrow_all(inputs, ninputs)));
        for (auto& out : borrow_all(outputs, noutputs)) torch::autograd::set_history(out, node);
    });
}

// ---- random numbers

int32_t gan_manual_seed(uint64_t seed) { return done([&] { at::manual_seed(seed); }); }

void* gan_generator_default(int64_t device) {
    return guarded<void*>(nullptr, [&] {
        return new at::Generator(at::globalContext().defaultGenerator(device_of(device)));
    });
}

void* gan_generator_new(int64_t device) {
    return guarded<void*>(nullptr, [&] {
        auto d = device_of(device);
        return d.is_cpu() ? new at::Generator(at::make_generator<at::CPUGeneratorImpl>())
                          : new at::Generator(at::globalContext().defaultGenerator(d).clone());
    });
}

void gan_generator_free(void* g) { delete &generator(g); }

// A generator's own mutex guards it against operators that draw at the same time.
template <class F> int32_t with_lock(void* g, F body) {
    return done([&] {
        std::lock_guard<std::mutex> lock(generator(g).mutex());
        body(generator(g));
    });
}

int32_t gan_generator_seed(void* g, uint64_t seed) {
    return with_lock(g, [&](at::Generator& x) { x.set_current_seed(seed); });
}

uint64_t gan_generator_initial_seed(void* g) { return generator(g).current_seed(); }

int32_t gan_generator_state(void* g, void** out) {
    return with_lock(g, [&](at::Generator& x) { *out = give(x.get_state()); });
}

int32_t gan_generator_set_state(void* g, void* state) {
    return with_lock(g, [&](at::Generator& x) { x.set_state(borrow(state)); });
}

// ---- threads, devices, numerics

int32_t gan_threads(int32_t n, int32_t interop) {
    return guarded<int32_t>(-1, [&]() -> int32_t {
        if (n > 0) interop ? at::set_num_interop_threads(n) : at::set_num_threads(n);
        return interop ? at::get_num_interop_threads() : at::get_num_threads();
    });
}

int32_t gan_cuda_count() {
    return guarded<int32_t>(0, [] { return int32_t(torch::cuda::device_count()); });
}

int32_t gan_cuda_synchronize(int32_t index) { return done([&] { torch::cuda::synchronize(index); }); }

int32_t gan_autocast(int64_t device, int32_t enabled, int32_t dtype) {
    return guarded<int32_t>(-1, [&]() -> int32_t {
        using namespace at::autocast;
        auto type = static_cast<at::ScalarType>(dtype);
        auto kind = device_of(device).type();
        bool before;
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
        before = is_autocast_enabled(kind);
        if (enabled >= 0) { set_autocast_enabled(kind, enabled != 0); set_autocast_dtype(kind, type); }
#else
        if (kind == c10::DeviceType::CUDA) {
            before = is_enabled();
            if (enabled >= 0) { set_enabled(enabled != 0); set_autocast_gpu_dtype(type); }
        } else {
            before = is_cpu_enabled();
            if (enabled >= 0) { set_cpu_enabled(enabled != 0); set_autocast_cpu_dtype(type); }
        }
#endif
        if (enabled == 0) clear_cache();
        return before;
    });
}

int32_t gan_flag(const char* name, int32_t value) {
    return guarded<int32_t>(-1, [&]() -> int32_t {
        auto& context = at::globalContext();
        std::string flag = name;
        bool set = value >= 0, on = value > 0;
        if (flag == "deterministic") {
            if (set) context.setDeterministicAlgorithms(on, false);
            return context.deterministicAlgorithms();
        }
        if (flag == "tf32") {
            if (set) { context.setAllowTF32CuBLAS(on); context.setAllowTF32CuDNN(on); }
            return context.allowTF32CuBLAS();
        }
        if (flag == "benchmark_cudnn") {
            if (set) context.setBenchmarkCuDNN(on);
            return context.benchmarkCuDNN();
        }
        if (flag == "mkldnn") {
            if (set) context.setUserEnabledMkldnn(on);
            return context.userEnabledMkldnn();
        }
        if (flag == "flush_denormal") return context.setFlushDenormal(on);
        throw std::invalid_argument("no flag is called " + flag);
    });
}
