#!/bin/sh
# A fit beside other libraries for the JVM, in one run of one JVM.
#
#   benchmarks/fit.sh [runs [library...]]
#
# Builds, tries the settings of each library from loose to tight, and times those that reach a gap of
# 1e-6 and 1e-8 and the default, five times or as often as told. Where libraries are named, by how
# their names begin, only these are run beside loantap. Downloads about 25 MB the first time.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
cd "$home/.."
mvn -B -q -Dfast -DskipTests -Pfit-peers -pl benchmarks/h2o -am package >&2
# H2O writes classes of its own while it runs.
"${JAVA_HOME:+$JAVA_HOME/bin/}java" --add-opens java.base/java.lang=ALL-UNNAMED \
  -cp "benchmarks/h2o/target/classes:$(cat benchmarks/h2o/target/classpath)" \
  io.loantap.benchmarks.peers.FitComparison "$@"
