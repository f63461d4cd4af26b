#!/usr/bin/env bash
# Installs what the tests need and this machine can install, then runs every test. The last line reads: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }
have_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

missing=()
have_chromium || missing+=(chromium)
have_postgres || missing+=(postgresql)
if ((${#missing[@]})); then
  if [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; then
    # Tests that need what cannot be installed skip and say so; they are no reason to stop here.
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null \
      || echo "Could not install ${missing[*]}: the tests that need it will be skipped."
  else
    echo "Not installed: ${missing[*]}. The tests that need it will be skipped. As root: apt-get install ${missing[*]}"
  fi
fi
if [[ -f tests/llm-server/package-lock.json ]]; then
  if command -v npm >/dev/null; then
    (cd tests/llm-server && npm ci --no-audit --no-fund --silent) || echo "npm ci failed in tests/llm-server: the tests that need it will be skipped."
  else
    echo "Not installed: npm (Node 20 or newer). The tests that need it will be skipped."
  fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test SummaryService.sln --nologo 2>&1 | tee "$log" || status=$?
awk '/(Passed|Failed|Skipped)! +- Failed:/ {
       gsub(",", "")
       for (i = 1; i < NF; i++) { if ($i == "Failed:") f += $(i + 1); if ($i == "Passed:") p += $(i + 1); if ($i == "Skipped:") s += $(i + 1) }
     } END { printf "%d passed, %d failed, %d skipped\n", p, f, s }' "$log"
exit "$status"
