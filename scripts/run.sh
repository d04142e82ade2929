# Becomes the Java process. Sourced by ./suda with $image and JAVA_HOME set; POSIX sh.
# shellcheck shell=sh disable=SC2154

# Sets $cache to where the classes of role $1, made ready for this image and this JDK, are kept.
# A JVM of 25.0.3 runs old code from a cache made of other jars (JDK-8377932): the image's name
# speaks for the jars, the checksum for the JVM.
aot_cache_for() {
  cache=$(cksum <"$JAVA_HOME/release")
  cache=$image/$1-${cache%% *}.aot
}

# Runs role $1, server or client, with the arguments that follow, in place of this shell.
run_suda() {
  aot_cache_for "$1"
  aot_option=-Xshare:auto
  [ ! -f "$cache" ] || aot_option=-XX:AOTCache=$cache
  run_java "$aot_option" "$@"
}

# The same, and fills the role's cache with what was loaded.
train_suda() {
  aot_cache_for "$1"
  run_java "-XX:AOTCacheOutput=$cache.new" "$@"
}

# Takes an option for java, the role, and the arguments.
run_java() {
  aot_option=$1
  role=$2
  shift 2
  # SUDA_JAVA_OPTS is a list of words; coming after Suda's own options, they win.
  # shellcheck disable=SC2086
  set -- ${SUDA_JAVA_OPTS-} -jar "$image/suda.jar" "$@"
  # A client lives for one conversation: it starts faster without the optimising compiler.
  [ "$role" = server ] || set -- -XX:TieredStopAtLevel=1 "$@"
  # What lives long is small and what is thrown away is much: the plainest collector with a small
  # young generation costs the least processor and keeps an idle connection in few bytes.
  case $role:${SUDA_JAVA_OPTS-} in
    *GC*) ;;
    # A small beginning: an old generation that has room is filled with garbage before it is swept.
    server:*) set -- -XX:+UseSerialGC -Xms64m -Xmx512m -Xmn24m -XX:+ExitOnOutOfMemoryError "$@" ;;
    *) set -- -XX:+UseSerialGC "$@" ;;
  esac
  # Without a locale, Java would take Hangul for question marks.
  case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
    "" | C | POSIX) export LC_ALL=C.UTF-8 ;;
  esac
  # Where standard input is closed, the JVM would open a file of its own under its number, and the
  # server would take that for what is typed.
  [ -e /dev/fd/0 ] || exec </dev/null
  # A cache that does not fit the options is left aside, without a word on standard output.
  exec "$JAVA_HOME/bin/java" "$aot_option" '-Xlog:aot*=off,cds*=off' \
    --enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders "$@"
}
