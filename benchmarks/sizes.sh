#!/bin/sh
# Sizes of what an embedding program gets: the library's jar, and all jars it needs at run time.
#
#   benchmarks/sizes.sh
set -eu

cd "$(dirname "$0")/.."
list=$(mktemp)
trap 'rm -f "$list"' EXIT
mvn -B -q -Dfast -DskipTests -pl loantap-core package dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile="$list" >&2
core=$(ls loantap-core/target/loantap-core-*.jar | grep -v -e sources -e javadoc -e tests)
{
  echo "$core"
  tr ':' '\n' < "$list"
  echo
} | grep . | while read -r jar; do
  printf '%9d  %s\n' "$(wc -c < "$jar")" "$(basename "$jar")"
done | awk '{ print; sum += $1 } END { printf "%9d  together\n", sum }'
