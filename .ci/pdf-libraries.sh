#!/bin/sh
# What WeasyPrint needs to make PDFs: the libraries on the system; as root, Debian's; else say what to type.
set -eu
PATH="$PATH:/usr/sbin:/sbin"
NEEDED="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
known=$(ldconfig -p 2>/dev/null || true)
missing=""
for name in libpango-1.0.so.0 libpangoft2-1.0.so.0 libharfbuzz-subset.so.0; do
  case "$known" in *"$name"*) ;; *) missing="$missing $name" ;; esac
done
if [ -z "$missing" ]; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $NEEDED >/dev/null
  exit 0
fi
echo "Dựng PDF cần thư viện Pango. Hãy gõ: sudo apt-get install -y $NEEDED" >&2
exit 1
