#!/bin/sh
# Pairs of characteristics: test figures of loantap train with and without them, on real loans.
#
#   LOANTAP_DATA=... benchmarks/pairs.sh [seeds]
#
# Splits 70 to 30 by each seed from 1 on. Prints AUC and log-loss of the test loans, seconds of the whole command, the
# number of surfaces and the greatest contribution of any in log-odds. Needs jq.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
seeds=${1:-3}
data=${LOANTAP_DATA:?names the folder with the loans}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$home/../loantap" --version > /dev/null # builds it where that is due

# measure FILE SEED [options of the outcome]
measure() {
  file=$1
  seed=$2
  shift 2
  for pairs in none auto; do
    /usr/bin/time -f %e -o "$work/time" "$home/../loantap" train "$data/$file" --recipe auto --allow-leakage \
      --seed "$seed" --pairs "$pairs" "$@" --out "$work/model.json" --json "$work/metrics.json" > /dev/null
    printf '%-28s seed %d %-5s AUC %.4f log-loss %.4f %6.2f s, surfaces %s, up to %s\n' \
      "$(basename "$file")" "$seed" "$pairs" \
      "$(jq .auc "$work/metrics.json")" "$(jq .log_loss "$work/metrics.json")" "$(cat "$work/time")" \
      "$(jq '.scorecard.surfaces // [] | length' "$work/model.json")" \
      "$(jq '[.scorecard.surfaces // [] | .[].contributions[][] | fabs] | max // 0 | . * 100 | round / 100' \
        "$work/model.json")"
  done
}

seed=1
while [ "$seed" -le "$seeds" ]; do
  measure lendingclub-2007-2011.csv "$seed"
  measure more/credit-risk-32k.csv.gz "$seed" --label loan_status --bad 1
  measure more/pakdd2010-40k.csv.gz "$seed" --label BAD --bad 1
  seed=$((seed + 1))
done
