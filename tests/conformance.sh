#!/usr/bin/env bash
# Calls every operation of every document in a folder with generated values and prints what was right and what was wrong, by kind.
# Usage: tests/conformance.sh FOLDER
set -euo pipefail
folder=${1:?usage: tests/conformance.sh FOLDER}
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/.."

table=$(mktemp)
trap 'rm -f "$table" "$table.details"' EXIT
status=0
CONFORMANCE=$folder CONFORMANCE_TABLE=$table dotnet test tests/SourceGen.OpenApi.Tests --configuration Release \
  --filter "FullyQualifiedName~ConformanceTests.A_folder" || status=$?
cat "$table" "$table.details"
exit "$status"
