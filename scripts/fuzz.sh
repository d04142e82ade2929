#!/bin/sh
# Looks for inputs that break something:
#
#   scripts/fuzz.sh [seconds for each target] [part of a target's name]
#
# A target is a method with @FuzzTest in the module fuzz; the fuzzer can do one in a Java process.
# The module must have been compiled: ./mvnw -pl fuzz -am process-test-classes
# What breaks something is kept under fuzz/src/test/resources, where every later test run tries it;
# what only took a new path is kept in fuzz/.cifuzz-corpus, which may be deleted.

seconds=${1:-60}
wanted=${2-}
# Beyond what was asked for, a target gets so long to start and to shrink what it found.
seconds_to_spare=120
at_a_time=2

cd "$(dirname "$0")/../fuzz" || exit 70
. ../scripts/jdk.sh
jdk_require

[ -r target/class-path ] || {
  echo "not compiled: ./mvnw -pl fuzz -am process-test-classes" >&2
  exit 66
}

# package.Class#method(parameters) of each fuzz test.
targets() {
  find src/test/java -name '*Test.java' | sort | while read -r file; do
    class=$(printf '%s\n' "${file#src/test/java/}" | sed 's/\.java$//; y,/,.,')
    sed -n '/@FuzzTest/{n;s/^ *void \([A-Za-z]*\)(\([][A-Za-z]*\) .*/'"$class"'#\1(\2)/p;}' "$file"
  done
}

# Most of a short run would otherwise go into compiling what the fuzzer instruments.
short_run='-XX:TieredStopAtLevel=1'
[ "$seconds" -lt 30 ] || short_run=

fuzz() {
  name=${1%%(*}
  log=target/fuzz/$name.log
  # shellcheck disable=SC2086
  JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${seconds}s" timeout "$((seconds + seconds_to_spare))" \
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC $short_run -XX:+EnableDynamicAgentLoading \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:$(cat target/class-path)" \
    org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors \
    --select-method="$1" --reports-dir="target/fuzz/$name-reports" >"$log" 2>&1
  status=$?
  tried=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$log")
  [ $status -eq 0 ] && [ -n "$tried" ] || {
    echo "$name failed; the end of fuzz/$log:"
    tail -n 60 "$log"
    return 1
  }
  echo "$name: $tried inputs"
}

mkdir -p target/fuzz && rm -rf target/fuzz/*
started=0
for target in $(targets); do
  case $target in
    *"$wanted"*) ;;
    *) continue ;;
  esac
  { fuzz "$target" || : >target/fuzz/failed; } &
  started=$((started + 1))
  [ $((started % at_a_time)) -ne 0 ] || wait
done
wait
[ $started -gt 0 ] && [ ! -e target/fuzz/failed ]
