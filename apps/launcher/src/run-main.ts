import { constants } from 'node:os'
import { fileSystemSentence } from './file-system-sentence.ts'
import { LaunchError } from './launch-error.ts'
import { say } from './say.ts'

/** The reason of a shutdown a person or the system asked for. */
class Stopped extends Error {
  readonly signal: NodeJS.Signals

  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`)
    this.signal = signal
  }
}

type Main = (shutdown: AbortSignal) => Promise<number>

/**
 * Runs a command's work, turns signals into an orderly shutdown, and ends the process: with what `main` returned, with
 * 1 and one sentence for something the person can put right, with a stack trace only for a fault of the program.
 *
 * `stoppedCode` is what a shutdown by signal ends with; without it 128 + the number of the signal.
 */
export async function runMain(main: Main, stoppedCode?: number): Promise<never> {
  const shutdown = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => shutdown.abort(new Stopped(signal)))
  }
  // The channel closes when the process that started this command is killed.
  if (process.connected) process.on('disconnect', () => shutdown.abort(new Stopped('SIGHUP')))
  // A reader of the output that went away is no reason to leave the database running unattended.
  process.stdout.on('error', () => shutdown.abort(new Stopped('SIGPIPE')))
  process.stderr.on('error', () => {})
  process.on('uncaughtException', (error) => shutdown.abort(error))
  const code = await main(shutdown.signal).catch((error: unknown) => codeFor(error, stoppedCode))
  process.exit(code)
}

function codeFor(error: unknown, stoppedCode: number | undefined): number {
  if (error instanceof Stopped) return stoppedCode ?? 128 + constants.signals[error.signal]
  const sentence = error instanceof LaunchError ? error.message : fileSystemSentence(error)
  const fault = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${sentence ?? `${say('run.fault')}\n${fault}`}\n`)
  return 1
}
