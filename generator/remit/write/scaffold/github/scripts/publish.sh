# Publishes the site, with its charts, where something has changed since it was last published.
#
# Each month is a version: what is merged in November 2026 becomes, or takes the place of, version
# 2026.11, and October stays as it was. VERSION, where it is given, is published instead and must be
# a new name.
set -euo pipefail

# The published versions, and the commit from which the latest of them was made.
git fetch --quiet origin '+refs/heads/gh-pages:refs/remotes/origin/gh-pages' 2>/dev/null || true
published=$(git show origin/gh-pages:versions.json 2>/dev/null | python3 -c '
import json, sys
for version in json.load(sys.stdin):
    if "latest" in version["aliases"]:
        print(version.get("properties", {}).get("commit", ""))' 2>/dev/null) || published=

if [ -n "${VERSION:-}" ]; then
  remit publish --alias latest --push -- "$VERSION"
elif [ -n "$published" ] && git cat-file -e "$published^{commit}" 2>/dev/null &&
  git diff --quiet "$published" HEAD -- . ':(exclude).github' ':(exclude)README.md'; then
  echo "Nothing has changed since the site was last published."
else
  month=$(TZ=UTC git log -1 --date=format-local:%Y.%m --format=%cd)
  title=$(TZ=UTC LC_ALL=C git log -1 --date=format-local:'%B %Y' --format=%cd)
  remit publish "$month" --title "$title" --alias latest --replace --push
fi

# What a workflow has pushed, GitHub Pages shows only when it is asked to.
if [ -n "${GITHUB_TOKEN:-}" ]; then
  printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN" |
    curl --config - --silent --fail --output /dev/null --max-time 60 --request POST \
      "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/pages/builds" ||
    echo "::warning::GitHub Pages does not show the branch yet: choose it in Settings, Pages."
fi
