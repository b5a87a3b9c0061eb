#!/bin/sh
# Scoring beside other libraries: everything that RESULTS.md says about it, in one run.
#
#   benchmarks/scoring.sh [--quick | --bad-input]
#
# Builds, checks that all agree, measures (about 13 minutes), and writes raw JSON and tables into
# benchmarks/results, to be committed. --quick takes a few minutes, writes into
# benchmarks/target/quick instead, and is good for seeing that all works; its figures mean nothing.
# --bad-input only prints what each library makes of bad input. Downloads about 100 MB the first
# time.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
cd "$home/.."
case ${1:-} in
  --quick)
    results=benchmarks/target/quick
    single='-f 1 -wi 1 -i 1 -w 100ms -r 100ms'
    batch="$single -p rows=100000"
    runs=1
    ;;
  --bad-input)
    results=
    ;;
  '')
    results=benchmarks/results
    # Two forks, with enough warm-up for all that is called to be compiled; a batch takes longer.
    single='-f 2 -wi 4 -i 5 -w 500ms -r 500ms'
    batch='-f 2 -wi 3 -i 4 -w 1s -r 1s'
    runs=5
    ;;
  *)
    sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
package=io.loantap.benchmarks.scoring

mvn -B -q -Dfast -DskipTests -Pscoring-peers -pl benchmarks/peers -am package >&2

# The jars one by one, so that the load comparison can give each library its own.
jars=benchmarks/peers/target/benchmarks-peers.jar
for jar in benchmarks/peers/target/lib/*.jar; do
  jars=$jars:$jar
done

# run CLASS ARGUMENT...
run() {
  java -cp "$jars" "$@"
}

run $package.WriteScoringFiles
if test -z "$results"; then
  run $package.BadInputComparison
  exit
fi
mkdir -p "$results"
agreed=0
run $package.Agreement > "$results/scoring-agreement.txt" || agreed=$?
cat "$results/scoring-agreement.txt"
test "$agreed" -eq 0
# shellcheck disable=SC2086 # options are words
run org.openjdk.jmh.Main "$package\..*Scoring\." -prof gc -foe true $single \
  -rf json -rff "$results/scoring.json"
# shellcheck disable=SC2086
run org.openjdk.jmh.Main 'io.loantap.benchmarks.(Predict|Drift)Benchmark' -prof gc -foe true \
  $single -rf json -rff "$results/scoring-decisions.json"
# shellcheck disable=SC2086
run org.openjdk.jmh.Main "$package\..*Batch\." -prof gc -foe true $batch \
  -rf json -rff "$results/scoring-batch.json"
# Where the JVM lies is of no interest elsewhere.
sed -i '/^ *"jvm" : /d' "$results"/*.json
run $package.LoadComparison "$results/scoring-load.json" "$runs"
run $package.LoadStages "$results/scoring-stages.json" "$((3 * runs))" > "$results/scoring-stages.txt"
{
  date -u '+%Y-%m-%d %H:%M UTC'
  java -version 2>&1
  uname -sr
  sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort | uniq -c
  uptime
  echo
  run $package.ScoringTable "$results/scoring.json" "$results/scoring-decisions.json" \
    "$results/scoring-batch.json" "$results/scoring-load.json"
  cat "$results/scoring-stages.txt"
  benchmarks/sizes.sh
  echo
  run $package.BadInputComparison
} > "$results/scoring.md"
cat "$results/scoring.md"
