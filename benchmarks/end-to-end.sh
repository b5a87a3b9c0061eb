#!/bin/sh
# CSV file on disk to tested model, whole process: loantap train beside pandas and scikit-learn, in turn.
#
#   benchmarks/end-to-end.sh [runs]
#
# Needs benchmarks/target/benchmarks.jar, /usr/bin/time and, for scikit-learn, the packages that the
# README of benchmarks names; without them only loantap is measured. PYTHON chooses another Python, and
# OTHER is the launcher of another build of loantap, to be measured in turn. Prints seconds and peak
# memory of each run.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
runs=${1:-5}
python=${PYTHON:-/usr/bin/python3}
recipe=$home/src/main/resources/io/loantap/benchmarks/work.json
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
loans=$work/loans.csv

java -cp "$home/target/benchmarks.jar" io.loantap.benchmarks.loans.WriteLoans "$loans"
"$home/../loantap" --version > /dev/null # builds it where that is due

# measure NAME COMMAND...
measure() {
  name=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" > "$work/out" 2> "$work/err" || {
    cat "$work/out" "$work/err" >&2
    exit 1
  }
  awk -v name="$name" '{ printf "%-36s %6.2f s %6.0f MB\n", name, $1, $2 / 1024 }' "$work/time" |
    tee -a "$work/runs"
}

# train NAME LAUNCHER
train() {
  measure "$1" "$2" train "$loans" --recipe "$recipe" --allow-leakage --out "$work/model.json"
}

solvers='lbfgs newton-cholesky'
"$python" -c 'import pandas, sklearn' 2> /dev/null || {
  echo "$python lacks pandas or scikit-learn: loantap alone is measured" >&2
  solvers=
}
test -z "${OTHER:-}" || "$OTHER" --version > /dev/null

run=0
while [ "$run" -lt "$runs" ]; do
  train 'loantap train' "$home/../loantap"
  test -z "${OTHER:-}" || train 'loantap train, the other build' "$OTHER"
  for solver in $solvers; do
    measure "pandas + scikit-learn $solver" "$python" "$home/python/train_sklearn.py" train "$loans" \
      --solver "$solver" --out "$work/sklearn.json"
  done
  run=$((run + 1))
done

echo
echo 'Median (least - most), and peak memory:'
awk '
  { name = $0; sub(/ +[0-9.]+ s +[0-9]+ MB$/, "", name); n = ++count[name]
    seconds[name, n] = $(NF - 3); memory[name, n] = $(NF - 1) }
  function sorted(values, name, n, out,  i, j, t) {
    for (i = 1; i <= n; i++) out[i] = values[name, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && out[j - 1] > out[j]; j--) {
      t = out[j]; out[j] = out[j - 1]; out[j - 1] = t
    }
  }
  END {
    for (name in count) {
      n = count[name]
      sorted(seconds, name, n, s); sorted(memory, name, n, m)
      half = int((n + 1) / 2)
      printf "%-36s %6.2f s (%.2f - %.2f) %6.0f MB (%.0f - %.0f)\n", name, s[half], s[1], s[n],
        m[half], m[1], m[n]
    }
  }' "$work/runs" | sort
