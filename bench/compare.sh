#!/bin/bash
# Runs the same load against Suda, InspIRCd and ngIRCd in turn, and prints a Markdown table of
# medians. See docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/servers.sh

usage() {
  cat <<'END'
usage: bench/compare.sh [SCENARIO...]

Scenarios (default: all):
  m200-50 m200-200 m200-1000   one channel of 200 members, 10 of whom send, at so many messages/s
  rooms20                      20 channels of 10 members, 3 senders each, 500 messages/s in all
  m1000                        one channel of 1000 members, 10 senders, 50 messages/s
  idle2000                     2000 connections that say nothing

Environment:
  SERVERS  which, in which order       (default: suda inspircd ngircd)
  ROUNDS   times each is measured      (default: 3)
  SECONDS_MEASURED                     (default: 10)
  WARMUP   seconds before measuring    (default: 15; rooms of 200: at 1000 messages/s, lest the JVM still be
           compiling while it is measured)
  RESULTS  file for the lines of JSON  (default: in a temporary directory, named at the end)
  SUDA_CMD how Suda is started; --port and --data are added (default: ./suda server)
END
}

all='m200-50 m200-200 m200-1000 rooms20 m1000 idle2000'
for word in "$@"; do
  case " $all " in
    *" $word "*) ;;
    *) usage; [ "$word" = --help ] && exit 0 || exit 2 ;;
  esac
done
scenarios=${*:-$all}
servers=${SERVERS:-suda inspircd ngircd}
rounds=${ROUNDS:-3}
seconds=${SECONDS_MEASURED:-10}
warmup=${WARMUP:-15}

temporary=$(mktemp -d "${TMPDIR:-/tmp}/suda-bench.XXXXXX")
chmod 755 "$temporary"
results=${RESULTS:-$temporary/results.jsonl}
touch "$results"
server_pid=
stop_server() {
  [ -n "$server_pid" ] || return 0
  kill "$server_pid" 2>/dev/null || true
  # Its exit status is of no interest: it was told to end.
  wait "$server_pid" 2>/dev/null || true
  server_pid=
}
trap stop_server EXIT
trap 'exit 130' INT TERM

load_options() { # scenario
  # InspIRCd completes registrations once a second, whatever their number.
  local rooms="--at-once 250 --seconds $seconds --warmup $warmup"
  case $1 in
    m200-50) echo "rooms $rooms --members 200 --senders 10 --rate 50 --warmup-rate 1000" ;;
    m200-200) echo "rooms $rooms --members 200 --senders 10 --rate 200 --warmup-rate 1000" ;;
    m200-1000) echo "rooms $rooms --members 200 --senders 10 --rate 1000" ;;
    rooms20) echo "rooms $rooms --rooms 20 --members 10 --senders 3 --rate 500" ;;
    m1000) echo "rooms $rooms --members 1000 --senders 10 --rate 50" ;;
    idle2000) echo "idle --at-once 250 --connections 2000" ;;
  esac
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

answers() { # port
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

wait_until_answering() { # port log
  local deadline=$((SECONDS + 120))
  until answers "$1"; do
    if ! kill -0 "$server_pid" 2>/dev/null || [ $SECONDS -ge $deadline ]; then
      echo "the server did not start; its last words:" >&2
      tail -5 "$2" >&2
      return 1
    fi
    sleep 0.1
  done
}

is_here() { # server
  case $1 in
    suda) [ -n "${SUDA_CMD:-}" ] || [ -x ./suda ] ;;
    *) command -v "$1" > /dev/null ;;
  esac
}

measure() { # server scenario round
  local port directory options status=0
  port=$(free_port)
  directory=$temporary/$1-$2-$3
  mkdir "$directory"
  chmod 777 "$directory"
  ("start_$1" "$port" "$directory") > "$directory/log" 2>&1 < /dev/null &
  server_pid=$!
  wait_until_answering "$port" "$directory/log" || return 1
  options=$(load_options "$2")
  # Split on purpose: mode and options.
  bench/load ${options%% *} "127.0.0.1:$port" ${options#* } \
    --pid "$server_pid" --label "$1" --json 2> "$directory/table" > "$directory/json" || status=$?
  sed "s/^{/{\"scenario\":\"$2\",\"round\":$3,/" "$directory/json" >> "$results"
  printf '%-10s %-10s round %s: ' "$1" "$2" "$3" >&2
  tail -1 "$directory/table" >&2
  stop_server
}

present=
for server in $servers; do
  if is_here "$server"; then
    present="$present $server"
  else
    echo "$server is not here: left out" >&2
  fi
done
# Built now, so that it is not while a server waits.
bench/load --version > "$temporary/load-version"
for round in $(seq "$rounds"); do
  for scenario in $scenarios; do
    for server in $present; do
      measure "$server" "$scenario" "$round" || echo "$server $scenario: not measured" >&2
      stop_server
    done
  done
done
echo "results: $results" >&2
bench/table.sh "$results"
