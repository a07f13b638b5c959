#!/bin/sh
# Java for the HTML checker of `make audit`: the one on PATH; as root, Debian's; else say what to type.
set -eu
if command -v java >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null
  exit 0
fi
echo "Soi HTML cần Java. Hãy gõ: sudo apt-get install -y default-jre-headless" >&2
exit 1
