#!/usr/bin/env bash
# Runs the generator over every document in a folder, compiles the output against net8.0 and prints two tables: documents, and listings.
# Usage: tests/corpus.sh FOLDER
set -euo pipefail
folder=${1:?usage: tests/corpus.sh FOLDER}
folder=$(cd "$folder" && pwd)
cd "$(dirname "$0")/.."

table=$(mktemp)
trap 'rm -f "$table"' EXIT
status=0
CORPUS=$folder CORPUS_TABLE=$table dotnet test tests/SourceGen.OpenApi.Tests --configuration Release --filter "FullyQualifiedName~CorpusTests" || status=$?
cat "$table"
exit "$status"
