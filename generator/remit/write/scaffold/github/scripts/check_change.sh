# Tells what a change means, in the file comment.md, and builds a preview of the site.
#
# It is given the commits before and after as BASE_SHA and HEAD_SHA, and a folder to write to as OUT.
# It ends with 1 where the change has errors, and with 2 where something around it is wrong. It may
# run on what a stranger has written, so it is given no secrets and takes no other words from outside.
set -euo pipefail

: "${BASE_SHA:?}" "${HEAD_SHA:?}" "${OUT:?}"
comment=$OUT/comment.md
mkdir -p "$OUT"

# Writes the comment in place of the difference: a heading, a sentence, and a text as it stands.
instead() {
  {
    printf '%s\n\n' "### $1" "$2"
    printf '%s\n' '~~~~~~~~~~~~text'
    head -n 100 "$3" | cut -c 1-500
    printf '%s\n' '~~~~~~~~~~~~'
  } >"$comment"
}

# Ends with a status, after the comment is put on the page of the run, too.
finish() {
  cat "$comment" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
  exit "$1"
}

# What others have done on the main branch since is not part of this change.
if ! base=$(git merge-base "$BASE_SHA" "$HEAD_SHA"); then
  echo "The commit where this change begins is not in this clone: check out with fetch-depth: 0." >&2
  exit 2
fi

# GitHub shows the first ten errors and the first ten warnings: those in changed files come first.
status=0
remit check --format github >"$OUT/found" 2>"$OUT/said" || status=$?
git -c core.quotePath=false diff --name-only "$base" "$HEAD_SHA" |
  sed 's/.*/ file=&,/' >"$OUT/changed"
grep -F -f "$OUT/changed" "$OUT/found" || true
grep -v -F -f "$OUT/changed" "$OUT/found" || true

if [ "$status" = 1 ]; then
  remit check --format concise >"$OUT/problems" || true
  instead "This change has errors" \
    "Each is shown beside its line under *Files changed*, too. Correct them, then commit again." \
    "$OUT/problems"
  finish 1
elif [ "$status" != 0 ]; then
  cat "$OUT/said" >&2
  instead "This change could not be checked" "Remit stopped and said:" "$OUT/said"
  finish 2
fi

remit build --quiet 2>"$OUT/said" || {
  cat "$OUT/said" >&2
  instead "The site cannot be built with this change" "Remit stopped and said:" "$OUT/said"
  finish 1
}

# The site as it was, beside the new one, so that the words of their pages can be compared.
before=$OUT/before
git worktree add --quiet --detach "$before" "$base"
pages=(--pages "$before/site" site)
remit build --quiet --config "$before/mkdocs.yml" 2>"$OUT/said" || pages=()

short() { git rev-parse --short=10 "$1"; }
remit diff "$(short "$base")" "$(short "$HEAD_SHA")" --format markdown "${pages[@]}" \
  >"$comment" 2>"$OUT/said" || {
  cat "$OUT/said" >&2
  instead "This change cannot be compared with what was there before" "Remit stopped and said:" \
    "$OUT/said"
}
git worktree remove --force "$before"
finish 0
