# Builds what ./suda runs, when it has to. Sourced by ./suda with $root set; POSIX sh.
# shellcheck shell=sh disable=SC2154
#
#   .suda/stamp     its time: when the last good build began
#   .suda/current   the name of the run-time image in use
#   .suda/run/NAME  run-time images: suda.jar, lib/ and what is cached for exactly these jars.
#                   NAME is a checksum of the jars, so that a running server never has its jars
#                   replaced under it and no cache outlives the code it was made from.
#   .suda/build.log what Maven said; .suda/training-*.log the same of the runs that fill the caches

state=$root/.suda

# Sets $image to the run-time image if it is there and no source is newer.
build_is_current() {
  [ -f "$state/stamp" ] && read -r image_name 2>/dev/null <"$state/current" || return 1
  image=$state/run/$image_name
  [ -f "$image/suda.jar" ] || return 1
  # Folders count too: theirs is the time at which a file was removed.
  (
    cd "$root" || exit 1
    [ -z "$(find pom.xml ./*/pom.xml .mvn ./*/src/main -newer "$state/stamp" 2>&1 | head -n 1)" ]
  )
}

build_if_needed() {
  build_is_current && return
  mkdir -p "$state/run" || exit 73
  build_lock
  build_is_current || build
  build_unlock
}

# One build at a time: a symbolic link is made in one step together with its owner's number.
build_lock() {
  trap 'build_interrupted 130' INT
  trap 'build_interrupted 143' TERM HUP
  maven_pid=
  waiting=
  until ln -s $$ "$state/build.lock" 2>/dev/null; do
    owner=$(readlink "$state/build.lock") || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      build_take_over "$owner" && return
    elif [ -z "$waiting" ]; then
      waiting=yes
      say "Waiting for the build that another start began (process $owner, $state/build.lock)…"
    fi
    pause
  done
}

# Its owner died. Only one of those who wait may conclude so, hence the folder.
build_take_over() {
  mkdir "$state/build.lock.taking" 2>/dev/null || return 1
  taken=1
  if [ "$(readlink "$state/build.lock")" = "$1" ]; then
    rm -f "$state/build.lock"
    ln -s $$ "$state/build.lock" 2>/dev/null && taken=0
  fi
  rmdir "$state/build.lock.taking"
  return $taken
}

build_unlock() {
  rm -f "$state/build.lock"
  trap - INT TERM HUP
}

build_interrupted() {
  # shellcheck disable=SC2086
  kill $maven_pid ${client_pid-} ${server_pid-} 2>/dev/null
  [ "$(readlink "$state/build.lock")" != $$ ] || rm -f "$state/build.lock"
  exit "$1"
}

build() {
  if [ -f "$state/stamp" ]; then
    say "Building Suda (sources changed)…"
  else
    say "Building Suda (first start: about a minute)…"
  fi
  : >"$state/stamp.new"
  run_maven || build_failed
  install_image
  mv "$state/stamp.new" "$state/stamp"
}

run_maven() {
  commit=$(cd "$root" && git describe --always --dirty --abbrev=9 --exclude '*' 2>/dev/null)
  rm -rf "$root/app/target/lib"
  (
    cd "$root" || exit 1
    exec ./mvnw -Pquick -DskipTests "-Dsuda.commit=$commit" -pl app -am package
  ) >"$state/build.log" 2>&1 </dev/null &
  maven_pid=$!
  [ ! -t 2 ] || show_progress
  wait "$maven_pid" && maven_pid=
}

# A moving line: the module being built, the files fetched, the seconds passed.
show_progress() {
  began=$(date +%s)
  while kill -0 "$maven_pid" 2>/dev/null; do
    step=$(sed -n 's/^\[INFO\] Building suda-\([a-z-]*\) .*\[\([0-9]*\)\/\([0-9]*\)\].*/\1 (\2 of \3), /p' "$state/build.log" | tail -n 1)
    fetched=$(grep -c '^\[INFO\] Downloaded from' "$state/build.log")
    [ "$fetched" -eq 0 ] || step="$step$fetched files downloaded, "
    printf '\r\033[K  %s%s s' "$step" "$(($(date +%s) - began))" >&2
    pause
  done
  printf '\r\033[K' >&2
}

build_failed() {
  grep -v '^\[INFO\] Download' "$state/build.log" | tail -n 25 >&2
  say "Suda could not be built; everything that Maven said is in $state/build.log"
  build_unlock
  exit 70
}

# Copies the jars to a folder named after what is in them, and makes it the current one.
install_image() {
  image_name=$(cd "$root/app/target" && cksum suda.jar lib/*.jar | cksum | tr ' ' -)
  image_name=${image_name%-}
  image=$state/run/$image_name
  if [ ! -d "$image" ]; then
    prune_images
    rm -rf "$state/run/.new"
    mkdir "$state/run/.new" &&
      cp -R "$root/app/target/suda.jar" "$root/app/target/lib" "$state/run/.new" &&
      mv "$state/run/.new" "$image" || exit 73
  fi
  prepare_start
  printf '%s\n' "$image_name" >"$state/current.new"
  mv "$state/current.new" "$state/current"
}

# Lets a server and a client run for a moment and keeps the classes that they loaded, which
# about halves the time of every later start. Without it, everything works the same.
prepare_start() {
  train client chat --help &
  client_pid=$!
  train server server --host 127.0.0.1 --port 0 --data "$state/training" --console off &
  server_pid=$!
  wait_until_ready
  kill "$server_pid" 2>/dev/null
  wait "$client_pid" "$server_pid"
  for role in client server; do
    aot_cache_for "$role"
    [ ! -s "$cache.new" ] || mv "$cache.new" "$cache"
  done
  rm -rf "$state/training" "$image"/*.new.config
}

# A role in a process of its own, so that killing the process is killing Java.
train() {
  unset SUDA_JAVA_OPTS SUDA_CONFIG
  train_suda "$@" </dev/null >"$state/training-$1.log" 2>&1
}

# Until the server says that it listens, has ended, or ten seconds have passed.
wait_until_ready() {
  deadline=$(($(date +%s) + 10))
  until grep -qi listening "$state/training-server.log" 2>/dev/null; do
    kill -0 "$server_pid" 2>/dev/null && [ "$(date +%s)" -lt "$deadline" ] || return 0
    pause
  done
}

# Keeps the one in use until now: a server may be running from it.
prune_images() {
  read -r kept 2>/dev/null <"$state/current" || kept=
  for old in "$state"/run/*; do
    [ "${old##*/}" = "$kept" ] || rm -rf "$old"
  done
}

say() {
  printf '%s\n' "$1" >&2
}

pause() {
  sleep 0.2 2>/dev/null || sleep 1
}
