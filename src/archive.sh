#!/bin/sh
# An archive as one object in which whatever is hidden is local.
#
#   archive.sh ARCHIVE OUT OBJCOPY COMPILER...
set -eu
archive=$1
out=$2
objcopy=$3
shift 3
"$@" -r -nostdlib -o "$out.o" -Wl,--whole-archive "$archive" -Wl,--no-whole-archive
"$objcopy" --localize-hidden "$out.o"
rm -f "$out"
"${AR:-ar}" crsD "$out" "$out.o"
rm -f "$out.o"
