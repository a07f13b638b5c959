#!/bin/sh
# Chromium for the browser tests: the one on PATH; as root, Debian's; else say what to type.
set -eu
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi
echo "Kiểm thử cần trình duyệt Chromium. Hãy gõ: sudo apt-get install -y chromium" >&2
exit 1
