#!/usr/bin/env bash
# Adds new entries of a ledger to the branch that keeps it, and refuses to change or remove one that is there.
# usage: keep-ledger.sh FOLDER, in a clone whose `origin` may be pushed to
set -euo pipefail

built=$(realpath "$1")
work=$(mktemp -d)
clone=$PWD
trap 'rm -rf "$work"; git -C "$clone" worktree prune' EXIT

if git fetch --quiet origin refs/heads/vitals-ledger 2> "$work/why"; then
  git worktree add --quiet --detach "$work/kept" FETCH_HEAD
elif grep -q "couldn't find remote ref" "$work/why"; then
  git worktree add --quiet --detach --no-checkout "$work/kept"
  git -C "$work/kept" checkout --quiet --orphan vitals-ledger-begins
  git -C "$work/kept" rm -r --quiet --cached --ignore-unmatch .
else
  cat "$work/why" >&2
  exit 1
fi

cd "$work/kept"
mkdir -p ledger
cp -R "$built/." ledger/
git add --all ledger

touched=$(git diff --cached --name-only --no-renames --diff-filter=a -- ledger ':!ledger/head.json')
if [ -n "$touched" ]; then
  echo "::error title=Ledger not kept::These entries differ from those on the branch vitals-ledger, which stays as it is: $touched"
  exit 1
fi
if git diff --cached --quiet; then
  echo "Nothing new to keep."
  exit 0
fi
git -c user.name="vitals" -c user.email="vitals@users.noreply.github.com" commit --quiet -m "Record what was published"
# Never forced: when somebody else added to the branch meanwhile, this fails and nothing is lost.
git push --quiet origin HEAD:refs/heads/vitals-ledger
echo "Kept: $(git show --stat --format= HEAD | tail -1)"
