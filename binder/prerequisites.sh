#!/usr/bin/env bash
# Makes sure that this machine has what the project needs besides .NET; ./gan calls it.
#   prerequisites.sh [--tests] [--list]
# Debian and Ubuntu: installs what is missing with apt, through sudo when not root. Elsewhere, and
# with --list: prints exactly what is missing and exits with 1. Says nothing when all is there.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian's package | how to see that it, or its like from elsewhere, is here | what it is for
needs=(
    "libtorch-dev|libtorch|tensors; also \$LIBTORCH or PyTorch's Python package"
    "g++|command -v ${CXX:-g++}|compiles the shim over libtorch"
    "libopenblas0-pthread|fast_blas|halves the training time of Debian's libtorch"
    "libzmq5|library libzmq.so.5|the C# kernel's sockets"
    "libpng16-16|library libpng16.so.16|pictures"
    "libturbojpeg0|library libturbojpeg.so.0|pictures"
    "dataset-fashion-mnist|fashion_mnist|images to learn from; also in \$GAN_DATA"
    "jupyter-notebook|python notebook or jupyterlab|opens notebooks"
    "jupyter-nbconvert|python nbconvert|turns notebooks into pages"
    "python3-nbclient|python nbclient|runs notebooks"
    "libjs-katex|test -e /usr/share/javascript/katex/katex.min.js|formulas in those pages"
)
test_needs=(
    "python3-jupyter-kernel-test|python jupyter_kernel_test|tests of the kernel"
    "python3-pil|pillow|photos that another encoder made"
    "chromium|command -v chromium|tests of what a browser shows"
)

# A shim that was built here and finds its libtorch saves a search that may import PyTorch.
libtorch() {
    local shim=$root/out/native/libgannotebooks_torch.so linked
    if [[ -z ${LIBTORCH:-} ]] && linked=$(ldd "$shim" 2> /dev/null); then
        [[ $linked == *"not found"* ]] || return 0
    fi
    find_libtorch
}
find_libtorch() { "$root/src/GanNotebooks.Torch/Native/build.sh" --find; }
library() { [[ $libraries == *"$1"* ]]; }
# Only Debian's libtorch takes the system's BLAS; the others bring their own.
fast_blas() { library libopenblas.so.0 || { libtorch && ! library libtorch_cpu.so; }; }
pillow() { /usr/bin/python3 -c 'import PIL'; }
fashion_mnist() {
    [[ -n ${GAN_DATA:-} || -d /usr/share/datasets/fashion-mnist ||
       -e ${GAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gan-notebooks}/fashion-mnist ]]
}
python() { [[ " $modules " == *" $1 "* || ${2:-} == or && " $modules " == *" $3 "* ]]; }

# What can be imported by the first Python that can run notebooks, or else by the last one.
# It need not be the first on PATH, which may be another than the system's.
list_modules() {
    local interpreter names
    for interpreter in ${GAN_PYTHON:-python3 /usr/bin/python3}; do
        names=$("$interpreter" -c 'import importlib.util as u
names = "nbclient", "nbconvert", "notebook", "jupyterlab", "jupyter_kernel_test"
print(*[name for name in names if u.find_spec(name)])' 2> /dev/null) || continue
        modules=$names
        [[ $names == "nbclient nbconvert"* ]] && return
    done
}

find_missing() {
    local need package check purpose
    missing=() explained=() modules=
    libraries=$(PATH=$PATH:/sbin ldconfig -p 2> /dev/null || true)
    list_modules
    for need in "${needs[@]}"; do
        IFS='|' read -r package check purpose <<< "$need"
        $check > /dev/null 2>&1 && continue
        missing+=("$package")
        explained+=("$(printf '    %-28s %s' "$package" "$purpose")")
    done
    ((${#missing[@]} > 0))
}

# $1 says why they are not simply installed.
give_up() {
    {
        echo "error: this machine lacks what the project needs, and $1:"
        printf '%s\n' "${explained[@]}"
        echo "On Debian and Ubuntu, as root:"
        echo "    apt-get install --no-install-recommends ${missing[*]}"
    } >&2
    exit 1
}

may_install() {
    ((EUID == 0)) && return
    command -v sudo > /dev/null && { [[ -t 0 ]] || sudo -n true 2> /dev/null; } && sudo true
}

as_root() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

install_missing() {
    local log
    log=$(mktemp)
    printf 'installing with apt: %s ... ' "${missing[*]}" >&2
    as_root apt-get -q update >> "$log" 2>&1 || true    # an older list of packages may do
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy install \
            --no-install-recommends "${missing[@]}" >> "$log" 2>&1; then
        printf 'failed\n' >&2
        tail -n 20 "$log" >&2
        give_up "apt could not install it"
    fi
    rm "$log"
    printf '%s s\n' "$SECONDS" >&2
}

list=false
for option in "$@"; do
    case $option in
        --tests) needs+=("${test_needs[@]}") ;;
        --list) list=true ;;
        *) echo "error: no such option: $option" >&2; exit 2 ;;
    esac
done

[[ -z ${LIBTORCH:-} ]] || find_libtorch > /dev/null    # no package mends a wrong $LIBTORCH
find_missing || exit 0
$list && give_up "only a list was asked for"
command -v apt-get > /dev/null || give_up "it has no apt to install it with"
may_install || give_up "you may not install it (you are not root, and cannot use sudo)"
install_missing
find_missing && give_up "apt did not bring it"
exit 0
