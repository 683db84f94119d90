#!/usr/bin/env bash
# Builds CoopHub and runs every test: on SQLite, on a PostgreSQL server of its own, and in Chromium.
# What is missing is installed by apt when this runs as root; otherwise it says which tests are skipped.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true; }
chromium_bin() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

missing=()
[ -n "$(chromium_bin)" ] || missing+=(chromium)
[ -n "$(postgres_bin)" ] || missing+=(postgresql)
command -v java >/dev/null || missing+=(default-jre-headless)
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing: ${missing[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || echo "Could not install: ${missing[*]}"
fi

# A server of our own in a temporary folder: it touches no other one and is gone afterwards.
cluster=
finish() {
  if [ -n "$cluster" ]; then
    as_postgres "$(postgres_bin)/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$cluster"
  fi
}
trap finish EXIT
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

if [ -n "${COOPHUB_TEST_POSTGRES:-}" ]; then
  echo "PostgreSQL: the server named in COOPHUB_TEST_POSTGRES"
elif [ -n "$(postgres_bin)" ]; then
  cluster=$(mktemp -d /tmp/coophub-postgres.XXXXXX)
  port=$((20000 + RANDOM % 20000))
  if [ "$(id -u)" = 0 ]; then chown postgres "$cluster"; fi
  as_postgres "$(postgres_bin)/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  # The data is thrown away, so nothing needs to reach the disk.
  as_postgres "$(postgres_bin)/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
    -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=200" start >/dev/null
  export COOPHUB_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
  echo "PostgreSQL: own server on port $port"
else
  echo "Skipped: the tests on PostgreSQL (no server is installed; 'apt-get install postgresql' brings one)."
fi
if [ -n "$(chromium_bin)" ]; then
  export COOPHUB_TEST_CHROMIUM="${COOPHUB_TEST_CHROMIUM:-$(chromium_bin)}"
else
  echo "Skipped: the walks in a browser (Chromium is not installed; 'apt-get install chromium' brings it)."
fi

if command -v java >/dev/null; then
  npm ci --prefix tests/CoopHub.Web.Tests --ignore-scripts --no-audit --no-fund --loglevel=error
else
  echo "Skipped: the check of the pages' HTML (Java is not installed; 'apt-get install default-jre-headless' brings it)."
fi

dotnet build CoopHub.sln --nologo -warnaserror -v quiet

log=$(mktemp)
status=0
dotnet test CoopHub.sln --no-build --nologo --logger "console;verbosity=normal" >"$log" 2>&1 || status=$?
grep -vE '^\s+(Passed|Bestanden) |^\s*$' "$log" || true

count() { grep -oE "^ +$1: +[0-9]+" "$log" | awk '{ sum += $NF } END { print sum + 0 }'; }
echo "$(count Passed) passed, $(count Failed) failed, $(count Skipped) skipped"
rm -f "$log"
exit $status
