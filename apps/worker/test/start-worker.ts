import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

type LogEntry = { level: number; msg: string; err?: { message: string } }

export type RunningWorker = {
  child: ChildProcess
  /** Log entries so far. */
  entries: () => LogEntry[]
  /** Everything printed so far, on both streams. */
  output: () => string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
  /** Ends it without a word, as a crash does. */
  kill: () => Promise<void>
  /** Asks it to stop, and waits until it has. */
  stop: () => Promise<void>
}

/**
 * The worker as the launcher starts it: a process of its own with a channel to its parent. Of this process's
 * environment it gets only where compiled modules are kept, without which it starts several times slower.
 */
export function startWorker(env: Record<string, string>): RunningWorker {
  const { NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
    env: { ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => (out += chunk))
  child.stderr?.on('data', (chunk) => (err += chunk))
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return {
    child,
    entries: () =>
      out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    output: () => out + err,
    ended,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
