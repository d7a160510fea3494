#!/usr/bin/env bash
# Compiles the shim against the libtorch that this machine has and prints the library's path.
#   build.sh FOLDER          builds into FOLDER unless the same build is there already
#   build.sh --find          prints how libtorch was found: origin, include folders, library folder
# libtorch is looked for in $LIBTORCH, then where Debian puts it, then in PyTorch's Python package.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fail() { printf 'error: %s\n' "$@" >&2; exit 1; }

find_libtorch() {
    local root
    if [[ -n ${LIBTORCH:-} ]]; then
        [[ -e $LIBTORCH/lib/libtorch.so ]] ||
            fail "LIBTORCH is $LIBTORCH, but $LIBTORCH/lib/libtorch.so is not there." \
                 "Set LIBTORCH to the folder that holds libtorch's include/ and lib/."
        origin="\$LIBTORCH" include=$LIBTORCH/include lib=$LIBTORCH/lib
        return
    fi
    for lib in /usr/lib/*-linux-gnu; do
        if [[ -e $lib/libtorch.so && -e /usr/include/ATen/ATen.h ]]; then
            origin="Debian's libtorch-dev" include=/usr/include
            return
        fi
    done
    for python in python3 /usr/bin/python3; do
        root=$("$python" -c 'import torch, os; print(os.path.dirname(torch.__file__))' 2>/dev/null) || continue
        if [[ -e $root/lib/libtorch.so && -d $root/include/ATen ]]; then
            origin="PyTorch's Python package" include=$root/include lib=$root/lib
            return
        fi
    done
    fail "no libtorch found." \
         "Looked in \$LIBTORCH, Debian's libtorch-dev and PyTorch's Python package." \
         "On Debian or Ubuntu: apt install libtorch-dev. Elsewhere: set LIBTORCH to libtorch's folder."
}

# PyTorch's wheels before 2.7 use the old C++ ABI; the library's own symbols tell.
abi() {
    if grep -qa '_ZN3c105ErrorC[12]ENSt7__cxx11' "$lib/libc10.so"; then echo 1; else echo 0; fi
}

# Whether a libtorch library holds one of c10d's backends.
has() { grep -qaF "c10d${#2}$2" "$lib/$1"; }

cuda=() found=() gloo=()
compile() {
    # NDEBUG, as libtorch itself is built: some of its classes have other members without it.
    # Without errno the compiler has square roots in vectors.
    "$compiler" -std=c++17 -O2 -fno-math-errno -DNDEBUG -fPIC -shared -w "-D_GLIBCXX_USE_CXX11_ABI=$(abi)" "${gloo[@]}" "$@" \
        -I"$here" -I"$include" -I"$include/torch/csrc/api/include" "$here/shim.cpp" -o "$target.new$$" \
        -L"$lib" -Wl,-rpath,"$lib" -Wl,--no-as-needed -ltorch -ltorch_cpu -lc10 "${cuda[@]}"
}

find_libtorch
if [[ ${1:-} == --find ]]; then printf '%s\n' "$origin" "$include" "$lib"; exit; fi
[[ -n ${1:-} ]] || fail "usage: build.sh FOLDER | --find"
compiler=$(command -v "${CXX:-g++}") || fail "no C++ compiler found." "On Debian or Ubuntu: apt install g++."

mkdir -p "$1"
target=$1/libgannotebooks_torch.so
stamp=$(cat "$here"/*.{h,cpp,inc,sh} "$here"/gloo/*/*.h | cksum; echo "$include" "$lib"; "$compiler" -dumpfullversion
        stat -L -c '%s %Y' "$lib/libtorch.so" "$lib/libtorch_cpu.so")
if [[ ! -e $target || $(cat "$target.stamp" 2>/dev/null) != "$stamp" ]]; then
    ! has libtorch_cpu.so ProcessGroupGloo || gloo=(-DUSE_C10D_GLOO)
    # With CUDA's headers the shim also knows the GPU's memory, and with NCCL's it joins GPUs;
    # without them it works all the same.
    if [[ -e $lib/libtorch_cuda.so ]]; then
        cuda=(-ltorch_cuda -lc10_cuda)
        for headers in /usr/local/cuda/include "$lib"/../../nvidia/*/include; do
            [[ -d $headers ]] && found+=(-I"$headers")
        done
        { has libtorch_cuda.so ProcessGroupNCCL &&
            compile -DGAN_CUDA -DUSE_C10D_NCCL "${found[@]}" 2> /dev/null; } ||
            compile -DGAN_CUDA "${found[@]}" 2> /dev/null || compile
    else
        compile
    fi
    mv "$target.new$$" "$target"
    printf '%s' "$stamp" > "$target.stamp"
fi
echo "$target"
