# How each server is configured and started for a comparison; sourced by compare.sh.
#
# start_NAME PORT DIR runs the server in the foreground of its own process, so that the pid of the
# background job is the server's: every path ends in exec. DIR is empty and may be written to.

# Servers that will not run as root are started as somebody else.
unprivileged() {
  if [ "$(id -u)" = 0 ]; then
    exec setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
  fi
  exec "$@"
}

start_suda() {
  mkdir "$2/data"
  # Split on purpose: SUDA_CMD is a command with its arguments.
  # The server takes every SUDA_ variable for a setting, and would refuse this one.
  exec env -u SUDA_CMD ${SUDA_CMD:-./suda server} --port "$1" --data "$2/data"
}

start_inspircd() {
  cat > "$2/inspircd.conf" <<END
<server name="bench.example" description="bench" network="bench">
<admin name="bench" nick="bench" email="bench@bench.example">
<bind address="127.0.0.1" port="$1" type="clients">
<connect name="bench" allow="*" timeout="60" pingfreq="600" threshold="1000000" fakelag="no"
         commandrate="1000000000" hardsendq="100000000" softsendq="100000000" recvq="1000000"
         localmax="100000" globalmax="100000" maxconnwarn="no" limit="100000" maxchans="100"
         resolvehostnames="no" useident="no">
<performance netbuffersize="10240" somaxconn="1024" softlimit="100000" quietbursts="yes">
<options defaultmodes="" announcets="yes">
<limits maxnick="30">
<log method="file" type="*" level="default" target="$2/inspircd.log">
<pid file="$2/inspircd.pid">
END
  unprivileged inspircd --config "$2/inspircd.conf" --nofork
}

start_ngircd() {
  cat > "$2/ngircd.conf" <<END
[Global]
Name = bench.example
AdminInfo1 = bench
AdminInfo2 = bench
AdminEMail = bench@bench.example
Info = bench
Listen = 127.0.0.1
Ports = $1
MotdPhrase = bench
[Limits]
MaxConnections = 0
MaxConnectionsIP = 0
MaxJoins = 0
MaxPenaltyTime = 0
MaxNickLength = 30
PingTimeout = 600
PongTimeout = 60
[Options]
DNS = no
Ident = no
PAM = no
END
  unprivileged ngircd -n -f "$2/ngircd.conf"
}
