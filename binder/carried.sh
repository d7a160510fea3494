#!/usr/bin/env bash
# The front door of a copy that was carried here (./gan carry): .NET came with it, libtorch is this
# machine's, and the shim between them is compiled here, once. docs/gpu-cloud.md says more.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
out=$root/out
export DOTNET_ROOT=$root/runtime PATH=$root/runtime:$PATH DOTNET_NOLOGO=1
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-PASSIVE}

set_up() {
    local shim
    shim=$("$root/src/GanNotebooks.Torch/Native/build.sh" "$out/native" 9>&-)
    cp -u --remove-destination "$shim" "$out/cli/"
    cp -u --remove-destination "$shim" "$out/course/"
    [[ $(cat "$out/place" 2> /dev/null) != "$root" ]] || return 0
    sed -i "s|\"/.*/\([^/]*\.dll\)\"|\"$out/course/\1\"|" "$out/course/course.dib"
    dotnet "$out/kernel/csharp-kernel.dll" install --folder "$out/jupyter" > /dev/null 9>&-
    echo "$root" > "$out/place"
}

exec 9> "$out/.lock"
flock 9
[[ -z $(dotnet "$out/cli/gan.dll" --needs "$@" 9>&-) ]] || set_up
exec 9>&-
exec dotnet "$out/cli/gan.dll" "$@"
