#!/usr/bin/env bash
# Installs mtcheck in an environment of its own, so that the job's packages stay as they are, and hands its path on.
set -euo pipefail

folder="$RUNNER_TEMP/mtcheck"
if ! python=$(command -v python || command -v python3); then
    echo "::error::mtcheck: there is no Python on the path; leave the input python-version as it is," \
        "or have actions/setup-python run before this action"
    exit 1
fi
"$python" -m venv "$folder"
bin="$folder/bin"
[ -d "$bin" ] || bin="$folder/Scripts"
"$bin/python" -m pip install --quiet --disable-pip-version-check "${MTCHECK_VERSION:-$GITHUB_ACTION_PATH/../../..}"
echo "MTCHECK=$bin/mtcheck" >>"$GITHUB_ENV"
