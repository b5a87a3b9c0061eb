#!/bin/sh
# Wide files: loans beside the same loans with 580 columns of noise, both trained by recipe auto.
#
#   benchmarks/wide.sh [seeds] [train options...]
#
# Prints for each seed seconds, processor seconds and peak memory of training on 3,000 loans, 30 % of
# them set aside, AUC on 10,000 others, and how many of the noise columns are in the model. Needs /usr/bin/time and Python 3. LAUNCHER chooses another build.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
launcher=${LAUNCHER:-$home/../loantap}
seeds=${1:-5}
[ $# -eq 0 ] || shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$launcher" --version > /dev/null # builds it where that is due

# train NAME OPTIONS...: trains on a file and prints a line of figures
train() {
  name=$1
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$launcher" train "$work/$name.csv" --recipe auto \
    --out "$work/$name.model" --json "$work/$name.json" "$@" > "$work/out" 2> "$work/err" || {
    cat "$work/out" "$work/err" >&2
    exit 1
  }
  "$launcher" evaluate "$work/$name.model" "$work/$name-others.csv" --json "$work/$name.evaluated" \
    > "$work/out"
  python3 - "$work/$name" "$name" $(cat "$work/time") << 'PYTHON'
import json, sys
path, name, seconds, user, system, memory = sys.argv[1:]
used = [it["name"] for it in json.load(open(path + ".json"))["characteristics"]]
auc = json.load(open(path + ".evaluated"))["auc"]
noise = sum(it.startswith("noise_") for it in used)
print(f"  {name:<6} {float(seconds):6.2f} s {float(user) + float(system):6.2f} s of processor"
      f" {int(memory) / 1024:5.0f} MB  AUC {auc:.4f}, {len(used)} characteristics,"
      f" {noise} of them noise")
print(auc, file=open(path + ".auc", "w"))
PYTHON
}

seed=1
while [ "$seed" -le "$seeds" ]; do
  echo "seed $seed"
  others=$((seed + 100))
  "$launcher" generate --rows 3000 --seed "$seed" --out "$work/narrow.csv" > /dev/null
  "$launcher" generate --rows 10000 --seed "$others" --out "$work/narrow-others.csv" > /dev/null
  python3 "$home/python/wide_loans.py" "$work/narrow.csv" "$work/wide.csv" --seed "$seed"
  python3 "$home/python/wide_loans.py" "$work/narrow-others.csv" "$work/wide-others.csv" \
    --seed "$others"
  train narrow "$@"
  train wide "$@"
  cat "$work/narrow.auc" "$work/wide.auc" | paste - - >> "$work/aucs"
  seed=$((seed + 1))
done
awk '{ narrow += $1; wide += $2; n++ }
  END { printf "mean AUC: narrow %.4f, wide %.4f, difference %+.4f\n", narrow / n, wide / n,
    (wide - narrow) / n }' "$work/aucs"
