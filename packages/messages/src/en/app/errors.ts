/** What was refused and what to do, by domain code. `minutes` is how long to wait. */
export const errors = {
  NOT_FOUND: 'This is not here, or not yours to see.',
  UNAUTHENTICATED: 'You are signed out. Sign in again; nothing you had saved is lost.',
  FORBIDDEN: 'Your role does not allow this. An owner of the team can change it.',
  PROOF_TOO_OLD: 'For this, prove again who you are: sign out, sign in and try again within ten minutes.',
  WRONG_CREDENTIALS: 'This address and password do not belong together.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  BUSY: 'Too many people are signing in at this moment. Try again in a few seconds.',
  PASSWORD_REFUSED:
    '{reason, select, too_short {Use at least {minimum} characters: a few unrelated words are easy to remember.} too_long {Use at most {maximum} characters.} repetitive {This repeats itself too much to be safe.} own_words {This is made of your name, address or team: the first thing somebody would try.} other {This is among the passwords that are tried first. A few unrelated words are safer.}}',
  EMAIL_REFUSED: 'Write the address like name@example.org, without quotes or spaces.',
  EMAIL_TAKEN: 'There is an account with this address. Sign in with it.',
  LINK_INVALID:
    'This link does not work: it was used, is too old, or was not copied whole. Ask for a new one.',
  ALREADY_SET_UP: 'Somebody has set up this instance already. Sign in, or ask them for an invitation.',
  RESET_REACHES_OTHER_TEAMS:
    'This person is also in teams you do not own. Whoever runs the server can make them a link.',
  INVITATION_FOR_ANOTHER_ADDRESS:
    'This invitation is for another address than the one you are signed in with.',
  ALREADY_MEMBER: 'This person is in the team already.',
  LAST_OWNER: 'A team needs an owner. Make somebody else an owner first.',
  LIMIT_REACHED:
    '{kind, select, runs {This team may have {maximum} runs waiting or running, and has. Wait for one to end, or cancel one.} other {There is no room for more: at most {maximum}.}}',
  PLAN_INVALID: 'This is not a plan that can be kept. Mend what is listed first.',
  PLAN_CHANGED_MEANWHILE: 'Somebody saved another version meanwhile.',
  PLAN_UNCHANGED: 'Nothing differs from the newest version.',
  PLAN_ARCHIVED: 'This plan is archived. Take it out of the archive to change it.',
  RUN_NOT_OVER: 'This run is not over. Cancel it first.',
  RUN_REFUSED:
    '{reason, select, run_too_large {This run is too large: a run of this team may work out {most, number, ::compact-long} numbers, and {fits, number} trials fit.} plan_too_large {This plan of {months, number} months is too large to simulate: {fits, number} months fit.} trials_out_of_range {From {min, number} to {max, number} trials.} other_release {This run was computed by another release of Kilotoken, with other prices or formulas. Run it again.} other {The seed is from {min, number} to {max, number}.}}',
  SCHEDULE_INVALID: 'This schedule cannot be kept like this. Mend what is marked first.',
  SCHEDULE_CHANGED_MEANWHILE:
    '{changedBy} changed this schedule meanwhile. Look at it as it is now, and change it again.',
  UNAVAILABLE: 'The server did not answer. Try again.',
}
