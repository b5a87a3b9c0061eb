#!/bin/sh
# Training and scoring on Spark beside Spark MLlib, on local cores: the same rows, in one JVM.
#
#   benchmarks/spark.sh [ROWS...]
#
# Builds, makes ROWS loans (400000 and 4000000) once into benchmarks/spark/target, and prints tables.
# Downloads about 100 MB the first time. SPARK_BENCHMARK_JVM gives the JVM other options than
# -Xmx12g.
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
cd "$home/.."
[ $# -gt 0 ] || set -- 400000 4000000
mvn -B -q -Dfast -DskipTests -Pspark-peers -pl benchmarks/spark -am package >&2
options=$(sed -n 's/.*<spark.jvm>\(.*\)<\/spark.jvm>.*/\1/p' loantap-examples/spark/pom.xml)
classes=benchmarks/spark/target/classes:$(cat benchmarks/spark/target/classpath)
for rows; do
  # shellcheck disable=SC2086 # several options, with blanks between them
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" $options ${SPARK_BENCHMARK_JVM:--Xmx12g} -cp "$classes" \
    io.loantap.benchmarks.spark.SparkComparison "$rows" benchmarks/spark/target
done
