#!/usr/bin/env bash
# Runs mtcheck with what the inputs of the action say, hands its exit code and its reports on, and ends as it did.
set -euo pipefail

case $MTCHECK_COMMAND in
    gate | audit) ;;
    *)
        echo "::error::mtcheck: the input command is \"$MTCHECK_COMMAND\"; write gate or audit"
        exit 2
        ;;
esac

words=()
read_lines() { # the lines of $1 that are not blank, without the spaces around them, into words
    words=()
    local line
    while IFS= read -r line; do
        line="${line#"${line%%[![:space:]]*}"}"
        line="${line%"${line##*[![:space:]]}"}"
        if [ -n "$line" ]; then words+=("$line"); fi
    done <<<"$1"
}

read_lines "$MTCHECK_SOURCES"
if [ ${#words[@]} -eq 0 ]; then
    echo "::error::mtcheck: the input sources is empty; name files, folders or patterns, one a line"
    exit 2
fi
sources=("${words[@]}")

options=(--format github)
if [ -n "${MTCHECK_ARGS//[[:space:]]/}" ]; then
    # xargs knows quotes, and runs nothing; the dot keeps an empty word at the end
    if ! told=$(xargs -n 1 printf '%s\n' <<<"$MTCHECK_ARGS" 2>/dev/null && echo .); then
        echo "::error::mtcheck: the input args has a quotation mark without its other half: $MTCHECK_ARGS"
        exit 2
    fi
    end=$'\n.'
    while IFS= read -r word; do options+=("$word"); done <<<"${told%"$end"}"
fi
[ -z "$MTCHECK_CHANGED_SINCE" ] || options+=(--changed-since "$MTCHECK_CHANGED_SINCE")
[ -z "$MTCHECK_SARIF" ] || options+=(--write "sarif=$MTCHECK_SARIF")
[ -z "$MTCHECK_JUNIT" ] || options+=(--write "junit=$MTCHECK_JUNIT")
options+=(--out "${MTCHECK_REPORT:--}")

code=0
said=$(mktemp)
trap 'rm -f "$said"' EXIT
{ # standard error goes where it goes, and into a file, too
    "${MTCHECK:-mtcheck}" "$MTCHECK_COMMAND" "${options[@]}" -- "${sources[@]}" 2>&1 >&3 3>&- | tee "$said" >&2 ||
        code=${PIPESTATUS[0]}
} 3>&1
if [ "$code" -eq 2 ]; then # no report tells what cannot be obeyed
    while IFS= read -r line; do
        case $line in
            "mtcheck: "* | "Error: "*)
                line="mtcheck: ${line#*: }"
                echo "::error::${line//%/%25}"
                ;;
        esac
    done <"$said"
fi

tell() { # an output, where there is a file or a folder
    if [ -n "$2" ] && [ -e "$2" ]; then
        case $2 in
            /* | [A-Za-z]:*) echo "$1=$2" >>"$GITHUB_OUTPUT" ;;
            *) echo "$1=$PWD/$2" >>"$GITHUB_OUTPUT" ;; # later steps run elsewhere
        esac
    fi
}

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ "$code" -ne 2 ]; then # then nothing was written, and what lies there is of another run
    tell sarif "$MTCHECK_SARIF"
    tell junit "$MTCHECK_JUNIT"
    tell report "$MTCHECK_REPORT"
fi
exit "$code"
