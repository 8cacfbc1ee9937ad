/** Words of `kilotoken admin`, for whoever runs the server. */
export const admin = {
  usage: `Usage: kilotoken admin COMMAND

  reset-link EMAIL     a link with which that person chooses a new password, once, within 30 minutes
  setup-link           a link for the first account, as long as there is none
  audit verify         whether the log of every team is as it was written; ends with 1 if one is not
  teams                the teams and how many are in them
  limits TEAM [NUMBERS] [OPEN-RUNS]
                       how much a team, by name or id, may run: figures × trials × months of one run, and runs that
                       wait or compute at once. Without numbers it says what they are; "usual" is what every team may`,
  resetLink: 'With this link {email} chooses a new password, once, within 30 minutes:',
  setupLink: 'With this link the first account is made, within 30 minutes:',
  alreadySetUp: 'There are accounts already: this instance needs no set-up link.',
  noSuchPerson: 'Nobody here has the address {email}.',
  badAddress: '{email} is not an address.',
  databaseAway: 'The database does not answer. Is Kilotoken running?',
  logIntact: '{team}: {entries, plural, one {# entry} other {# entries}}, intact. ({id})',
  logBroken:
    '{team}: {kind, select, changed {entry {sequence} is not as it was written} missing {entry {sequence} is missing} inserted {entry {sequence} was not written as part of this log} other {the log is cut short: entry {sequence} and all after it are gone}}. ({id})',
  noTeams: 'There is no team yet.',
  team: '{name}: {members, plural, one {# member} other {# members}}, since {day}. ({id})',
  noSuchTeam: 'There is no team {team}. “kilotoken admin teams” lists them.',
  severalTeams: 'Several teams are called {team}. Name it by its id: {ids}.',
  badLimit: '{value} is no limit: a whole number from 1 to {maximum, number}, or “usual”.',
  limits:
    '{name}: {runNumbers, number} numbers a run (figures × trials × months), {openRuns, number} open runs. ({id})',
  deletedTeam: '{name}: deleted on {deleted}. ({id})',
}
