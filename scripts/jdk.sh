# Finds a JDK. Sourced by ./suda and ./test; POSIX sh, no state but JAVA_HOME.
# shellcheck shell=sh

JDK_MAJOR_MIN=25

# Where JDKs live, one pattern a line. A test puts its own list here.
jdk_places() {
  cat <<PLACES
${SDKMAN_DIR:-${HOME-}/.sdkman}/candidates/java/*
${HOME-}/.jdks/*
${HOME-}/.jdks/*/Contents/Home
${HOME-}/.gradle/jdks/*
${MISE_DATA_DIR:-${XDG_DATA_HOME:-${HOME-}/.local/share}/mise}/installs/java/*
${ASDF_DATA_DIR:-${HOME-}/.asdf}/installs/java/*
/usr/lib/jvm/*
/usr/lib64/jvm/*
/usr/java/*
/usr/local/openjdk-*
/usr/local/jdk*
/opt/*
/opt/*/*
/Library/Java/JavaVirtualMachines/*/Contents/Home
${HOME-}/Library/Java/JavaVirtualMachines/*/Contents/Home
/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
/home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
PLACES
}

# Sets jdk_major to the major version of the JDK in $1, or to nothing if there is no whole JDK.
# The release file is read rather than java started: twenty candidates cost nothing.
jdk_read_major() {
  jdk_major=
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r jdk_key jdk_value; do
    [ "$jdk_key" = JAVA_VERSION ] || continue
    jdk_value=${jdk_value#\"}
    jdk_major=${jdk_value%%[!0-9]*}
  done <"$1/release"
}

jdk_suits() {
  jdk_read_major "$1"
  [ "${jdk_major:-0}" -ge "$JDK_MAJOR_MIN" ]
}

# Takes $1 if it is the best so far: a long-term release (25, 29, ...) before others, then the newest.
jdk_consider() {
  jdk_suits "$1" || return 0
  jdk_rank=$jdk_major
  [ $(((jdk_major - 25) % 4)) -ne 0 ] || jdk_rank=$((jdk_rank + 1000))
  [ "$jdk_rank" -gt "$jdk_best_rank" ] || return 0
  jdk_best_rank=$jdk_rank
  jdk_best=$1
}

# Prints what $1 is after following every symbolic link.
jdk_resolve() {
  jdk_link=$1
  while [ -L "$jdk_link" ]; do
    jdk_target=$(readlink "$jdk_link")
    case $jdk_target in
      /*) jdk_link=$jdk_target ;;
      *) jdk_link=${jdk_link%/*}/$jdk_target ;;
    esac
  done
  printf '%s\n' "$jdk_link"
}

# The JDK that the user's environment points to: $JAVA_HOME, then the javac on the PATH.
jdk_from_environment() {
  if [ -n "${JAVA_HOME-}" ] && jdk_suits "$JAVA_HOME"; then
    jdk_best=$JAVA_HOME
    return 0
  fi
  jdk_javac=$(command -v javac) || return 1
  jdk_javac=$(jdk_resolve "$jdk_javac")
  jdk_suits "${jdk_javac%/bin/javac}" || return 1
  jdk_best=${jdk_javac%/bin/javac}
}

jdk_from_places() {
  if [ -x /usr/libexec/java_home ]; then
    jdk_home=$(/usr/libexec/java_home -v "$JDK_MAJOR_MIN+" 2>/dev/null) && jdk_consider "$jdk_home"
  fi
  # Unquoted on purpose: patterns expand, and only a line end separates them.
  jdk_ifs=$IFS
  IFS='
'
  # shellcheck disable=SC2046
  set -- $(jdk_places)
  for jdk_pattern in "$@"; do
    for jdk_candidate in $jdk_pattern; do
      jdk_consider "$jdk_candidate"
    done
  done
  IFS=$jdk_ifs
  [ -n "$jdk_best" ]
}

# Exports JAVA_HOME, or says what to do and exits with 69 (EX_UNAVAILABLE).
jdk_require() {
  jdk_best=
  jdk_best_rank=0
  if [ -n "${SUDA_JAVA_HOME-}" ]; then
    # Somebody who names one wants that one: no other is taken behind their back.
    jdk_suits "$SUDA_JAVA_HOME" || jdk_fail "SUDA_JAVA_HOME=$SUDA_JAVA_HOME is not a JDK $JDK_MAJOR_MIN or newer (found: ${jdk_major:-none})."
    jdk_best=$SUDA_JAVA_HOME
  else
    jdk_from_environment || jdk_from_places ||
      jdk_fail "Suda needs a JDK $JDK_MAJOR_MIN or newer, and none was found: install one (https://adoptium.net, or \"sdk install java\", \"brew install openjdk\", \"apt install openjdk-$JDK_MAJOR_MIN-jdk\"), or set SUDA_JAVA_HOME to the folder of one."
  fi
  JAVA_HOME=$jdk_best
  export JAVA_HOME
}

jdk_fail() {
  printf '%s\n' "$1" >&2
  exit 69
}
