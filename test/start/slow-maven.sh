#!/bin/sh
# A Maven that needs no network: it takes a second and copies the jars of the folder $JARS.
for word in "$@"; do
  case "$word" in
    --version) exit 0 ;;
    -DoutputDirectory=*) out="${word#*=}" ;;
  esac
done
mkdir -p "$out" && sleep 1 && cp "$JARS"/*.jar "$out"
