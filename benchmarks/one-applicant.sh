#!/bin/sh
# A whole process that loads the demo model and asks it about one applicant, probability, decision and
# explanation: the example in loantap-examples/embed, without and with an archive of its classes
# (class-data sharing).
#
#   benchmarks/one-applicant.sh [runs]
#
# Needs /usr/bin/time. Prints the median, the least and the most wall-clock time of the runs.
set -eu

cd "$(dirname "$0")/.."
runs=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q -Dfast -DskipTests -pl loantap-core package dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile="$work/list" >&2
core=$(ls loantap-core/target/loantap-core-*.jar | grep -v -e sources -e javadoc -e tests)
libraries=$core:$(cat "$work/list")
javac -cp "$libraries" -d "$work/classes" loantap-examples/embed/src/main/java/com/example/*.java
jar --create --file "$work/embed.jar" -C "$work/classes" .

# measure NAME JVM-OPTION...
measure() {
  name=$1
  shift
  run=0
  : > "$work/times"
  while [ "$run" -lt "$runs" ]; do
    /usr/bin/time -a -f %e -o "$work/times" java "$@" -cp "$work/embed.jar:$libraries" \
      com.example.ScoreOne data/demo-model.json < /dev/null > /dev/null
    run=$((run + 1))
  done
  sort -n "$work/times" | awk -v name="$name" '
    { time[NR] = $1 }
    END { printf "%-46s %.2f s (%.2f - %.2f)\n", name, time[int((NR + 1) / 2)], time[1], time[NR] }'
}

measure 'as it is'
java -XX:ArchiveClassesAtExit="$work/classes.jsa" -Xlog:disable -cp "$work/embed.jar:$libraries" \
  com.example.ScoreOne data/demo-model.json < /dev/null > /dev/null
measure 'archive of classes' -XX:SharedArchiveFile="$work/classes.jsa"
measure 'archive, first compiler and serial collector' -XX:SharedArchiveFile="$work/classes.jsa" \
  -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
