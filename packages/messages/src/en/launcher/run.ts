/** Starting, running and stopping. `said` is what a program left behind as its reason, or none. */
export const run = {
  ready: 'Kilotoken is ready: open {address}',
  sample: 'Start with the ChatGPT sample at {address}',
  howToStop: 'Ctrl-C stops everything; the data stays.',
  firstAccount: 'Nobody has an account yet. Make the first one, and the first team, within 30 minutes at',
  newSetupLink: 'Later, stop and start again for a new link.',
  fault: 'Kilotoken stopped by a fault of its own.',
  notReady:
    'Kilotoken started but {address} does not say it is ready: its answer names the part that is not.',
  building: 'Building the page (about a minute, only when its sources changed).',
  buildFailed: 'Building the page failed (exit code {code}): the lines above say why.',
  endedBySignal: 'signal {signal}',
  endedWithCode: 'exit code {code}',
  doesNotStart: '{name} does not start ({how}{said, select, none {} other {: {said}}}).',
  startingAgain:
    '{name} ended ({how}{said, select, none {} other {: {said}}}): starting it again in {seconds} s.',
  alreadyRuns:
    'Kilotoken already runs here as process {pid} at {address}: use that one, or stop it with kill {pid}.',
  notRunning: 'Kilotoken is not running on {folder}: start it first, with npm start.',
  severalAtOnce: 'Several launchers start at the same moment on {folder}: start one.',
} as const
