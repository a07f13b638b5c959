#!/bin/sh
# The Python that makes the environment: the one on the path, but the system's own where that one was
# compiled without optimisation (as pyenv does): a build takes a tenth longer with it.
set -eu
SYSTEM=/usr/bin/python3
slow='import sysconfig, sys
sys.exit("--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "--enable-optimizations"))'
able='import ensurepip, os, sys, sysconfig
sys.exit(sys.version_info < (3, 11) or not os.path.exists(sysconfig.get_path("include") + "/Python.h"))'
if python3 -c "$slow" 2>/dev/null && "$SYSTEM" -c "$able" 2>/dev/null; then
  echo "$SYSTEM"
else
  echo python3
fi
