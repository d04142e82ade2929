#!/bin/sh
# Makes Markdown tables of medians from the load generator's lines of JSON: table.sh RESULTS.
# The ratio is to InspIRCd's median of the same scenario.
set -eu

awk '
function field(name,    at, rest) {
  at = index($0, "\"" name "\":")
  if (at == 0) return ""
  rest = substr($0, at + length(name) + 3)
  match(rest, /^("[^"]*"|[^,}]*)/)
  rest = substr(rest, 1, RLENGTH)
  gsub(/"/, "", rest)
  return rest
}
function note(name, value) {
  count[row, name]++
  values[row, name, count[row, name]] = value + 0
}
function median(row, name,    n, i, j, swap, sorted) {
  n = count[row, name]
  if (n == 0) return 0
  for (i = 1; i <= n; i++) sorted[i] = values[row, name, i]
  for (i = 2; i <= n; i++)
    for (j = i; j > 1 && sorted[j - 1] > sorted[j]; j--) {
      swap = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = swap
    }
  return n % 2 ? sorted[(n + 1) / 2] : (sorted[n / 2] + sorted[n / 2 + 1]) / 2
}
function ratio(scenario, server, name,    base) {
  base = median(scenario SUBSEP "inspircd", name)
  return base > 0 ? sprintf("%.2f", median(scenario SUBSEP server, name) / base) : "-"
}
{
  scenario = field("scenario"); server = field("server"); mode = field("mode")
  row = scenario SUBSEP server
  if (!(row in known)) {
    known[row] = 1
    rows++
    scenarioOf[rows] = scenario; serverOf[rows] = server; modeOf[rows] = mode
  }
  split("messages_per_s deliveries_per_s cpu_s_per_million p50_ms p99_ms p999_ms rss_kb " \
    "rss_kb_per_connection pss_kb_per_connection rss_after_kb idle_cpu_percent", names, " ")
  for (i in names) note(names[i], field(names[i]))
  wrong[row] += field("lost") + field("duplicates") + field("late") + field("strays") \
    + field("disagreeing") + field("dropped") + field("refused")
}
END {
  for (i = 1; i <= rows; i++) if (modeOf[i] == "rooms") {
    if (!headed++) {
      print "| scenario | server | messages/s | deliveries/s | CPU-s per million | ratio | p50 ms | p99 ms | p99.9 ms | RSS MB | wrong |"
      print "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    }
    row = scenarioOf[i] SUBSEP serverOf[i]
    printf "| %s | %s | %.0f | %.0f | %.2f | %s | %.2f | %.2f | %.2f | %.1f | %d |\n", scenarioOf[i], serverOf[i], \
      median(row, "messages_per_s"), median(row, "deliveries_per_s"), median(row, "cpu_s_per_million"), \
      ratio(scenarioOf[i], serverOf[i], "cpu_s_per_million"), \
      median(row, "p50_ms"), median(row, "p99_ms"), median(row, "p999_ms"), median(row, "rss_kb") / 1024, wrong[row]
  }
  for (i = 1; i <= rows; i++) if (modeOf[i] == "idle") {
    if (!idle++) {
      print ""
      print "| scenario | server | RSS KB per connection | Pss KB per connection | ratio | RSS MB | CPU % idle | wrong |"
      print "|---|---|--:|--:|--:|--:|--:|--:|"
    }
    row = scenarioOf[i] SUBSEP serverOf[i]
    printf "| %s | %s | %.2f | %.2f | %s | %.1f | %.2f | %d |\n", scenarioOf[i], serverOf[i], \
      median(row, "rss_kb_per_connection"), median(row, "pss_kb_per_connection"), \
      ratio(scenarioOf[i], serverOf[i], "rss_kb_per_connection"), \
      median(row, "rss_after_kb") / 1024, median(row, "idle_cpu_percent"), wrong[row]
  }
}' "$1"
