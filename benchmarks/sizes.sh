#!/bin/sh
# Sizes of what an embedding program gets, the library's jar and all jars it needs at run time; and
# of the code: classes, public types, files in each package, and what they tell of its order.
#
#   benchmarks/sizes.sh [FOLDER]
#
# FOLDER is the checkout to look at, of any commit; without it, the one that this script stands in.
set -eu

cd "${1:-$(dirname "$0")/..}"
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

main=loantap-core/src/main/java

# Lines "package folder" of the packages that module-info exports to everybody.
exported() {
  tr -d '\n' < "$main/module-info.java" | tr ';' '\n' |
    sed -n 's/^.*exports  *\([a-z.]*\) *$/\1/p' | while read -r package; do
      echo "$package $main/$(echo "$package" | tr . /)"
    done
}

# How many files of a folder, not of those below it, declare a public type.
public_types() {
  find "$1" -maxdepth 1 -name '*.java' -exec grep -lE \
    '^public .*(class|interface|record|enum) ' {} + | wc -l
}

# Files of main code, in all modules.
sources() {
  find . -name '*.java' -path '*/src/main/java/*' -not -path '*/target/*'
}

# Class Javadocs whose first word tells what the class does without saying what it is.
interrogative() {
  sources | grep -v -e package-info -e module-info | while read -r file; do
    awk '
      /^\/\*\*/ { text = $0; open = 1; next_line = (text ~ /^\/\*\* *$/) }
      open && next_line && /^ \* / { text = $0; next_line = 0 }
      /\*\// { open = 0 }
      /^(@|public|final|abstract|sealed|non-sealed|class|record|enum|interface)/ {
        gsub(/^[\/* ]+/, "", text)
        if (text ~ /^(What|How|Where|Whether|Why|Which|When)[^a-z]/) print FILENAME
        exit
      }' "$file"
  done
}

line() {
  printf '%9d  %s\n' "$1" "$2"
}

echo
line "$(find loantap-core/target/classes -name '*.class' | wc -l)" "class files of core"
line "$(find "$main" -name '*.java' -exec cat {} + | grep -ow instanceof | wc -l)" \
  "instanceof in core's main code"
line "$(interrogative | grep -c loantap-core || true)" \
  "class Javadocs of core that begin with What, How, Where, Whether, Why, Which or When"
line "$(interrogative | wc -l)" "the same in all modules"
line "$(wc -l < "$main/io/loantap/Scorer.java")" "lines of Scorer.java"
line "$(exported | while read -r package folder; do public_types "$folder"; done |
  awk '{ sum += $1 } END { print sum + 0 }')" "public types in packages exported to everybody"
line "$(public_types "$main/io/loantap")" "public types at the front door, io.loantap"

echo
echo "files, public types  package of core (* exported to everybody)"
find "$main" -name package-info.java | sort | while read -r info; do
  folder=$(dirname "$info")
  package=$(echo "${folder#"$main"/}" | tr / .)
  mark=$(exported | grep -q "^$package " && echo ' *' || true)
  printf '%5d %13d  %s%s\n' "$(find "$folder" -maxdepth 1 -name '*.java' | wc -l)" \
    "$(public_types "$folder")" "$package" "$mark"
done
