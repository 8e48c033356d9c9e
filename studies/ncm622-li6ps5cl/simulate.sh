#!/bin/sh
# Writes raw/ anew: the bare and the coated cell of cells/, cycled by protocol.txt in the cell model and seen by virtual
# instruments. The same command gives the same bytes. Another folder than raw/ may be named.
set -e
study=$(CDPATH= cd "$(dirname "$0")" && pwd)
root=$study/../..
raw=${1:-$study/raw}
mkdir -p "$raw"
seed=1
for sample in bare coated; do
  "$root/interphase" cell simulate "$root/cells/ncm622-li6ps5cl-$sample.yaml" --protocol "$study/protocol.txt" \
    --cycler "$raw/$sample.mpt" --impedance "$raw/$sample.mpt" --cycles 1,50,200 \
    --record-mV 30 --record-fine-mV 2.5 --noise-mV 0.1 --noise-percent 0.2 --seed $seed
  seed=$((seed + 1))
done
