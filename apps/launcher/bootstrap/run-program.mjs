import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { repositoryRoot } from './repository-root.mjs'
import { watchAncestors } from './watch-ancestors.mjs'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program on the given Node with this terminal, and ends as it ended: same exit code, 128 + n after a signal.
 *
 * The IPC channel is how a program notices that this process was killed.
 */
export function runProgram(runtime, args) {
  const child = spawn(runtime, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // Compiled modules are kept, which more than halves the start of the command line.
      NODE_COMPILE_CACHE: path.join(repositoryRoot, 'node_modules/.cache/node'),
      ...process.env,
      PATH: `${path.dirname(runtime)}${path.delimiter}${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  const stopWatching = watchAncestors(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopWatching()
      process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
      resolve()
    })
  })
}
