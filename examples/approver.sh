#!/usr/bin/env sh
# An approver's walk-through: what Bob types when an agent is blocked at 3 a.m.
#
#   sh examples/approver.sh req_7q2mkxwd4p
#
# FOUREYES_TRUST, its pin and FOUREYES_STORE are the agent's; the key is Bob's alone. Bob's own AWS
# credential lets the card show what the call would hit.
set -eu
request=${1:?"name a request: foureyes requests"}

foureyes requests                      # what waits, for whom, how long still
foureyes show "$request"               # the very call, what it would hit, can it be undone
foureyes status "$request" || true     # how many have approved (3 pending, 4 rejected, 5 expired)

printf 'approve, or reject with a reason? [approve/REASON] '
read -r answer
if [ "$answer" = approve ]; then
  foureyes approve "$request" --key ~/.foureyes/bob     # asks for the passphrase, then the name
else
  foureyes reject "$request" --key ~/.foureyes/bob --reason "$answer"
fi
