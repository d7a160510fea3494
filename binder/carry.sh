#!/usr/bin/env bash
# Packs the command line, the kernel, the course and the .NET that runs them into one archive, for
# machines that have a libtorch and a C++ compiler, but no .NET. `./gan carry` builds, then calls it.
#   carry.sh ARCHIVE.tar.xz
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
archive=$(realpath -m "$1")
# The dotnet on the PATH may be a script; the runtimes say where .NET is.
shared=$(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App 10\..*\[\(.*\)\]$/\1/p' | tail -n 1)
dotnet=${shared%/shared/*}

stage=$(mktemp -d "$root/out/carry.XXXXXX")
trap 'rm -rf "$stage"' EXIT
top=$stage/gan-notebooks
mkdir -p "$top"/{out,src/GanNotebooks.Torch} "$top"/runtime/shared "$(dirname "$archive")"

cp "$dotnet"/{dotnet,LICENSE.txt,ThirdPartyNotices.txt} "$top/runtime"
cp -r "$dotnet/host" "$top/runtime"
for framework in Microsoft.NETCore.App Microsoft.AspNetCore.App; do
    newest=$(printf '%s\n' "$dotnet/shared/$framework"/10.0.* | sort -V | tail -n 1)
    mkdir "$top/runtime/shared/$framework"
    cp -r "$newest" "$top/runtime/shared/$framework"
done

cp -r "$root"/out/{cli,kernel,course} "$top/out"
cp -r "$root"/src/GanNotebooks.Torch/Native "$top/src/GanNotebooks.Torch"
cp -r "$root"/{docs,notebooks,LICENSE,README.md,GanNotebooks.sln} "$top"
cp "$root/binder/carried.sh" "$top/gan"
# The shim belongs to this machine's libtorch; the rest serves developers.
find "$top" \( -name 'libgannotebooks_torch.so' -o -name '*.pdb' -o -name '.ipynb_checkpoints' \
    -o -name 'libmscordac*.so' -o -name 'libmscordbi.so' \) -prune -exec rm -rf {} +

tar --create --xz --owner=0 --group=0 --directory "$stage" --file "$archive.part" gan-notebooks
mv "$archive.part" "$archive"
du -h --apparent-size "$archive"
