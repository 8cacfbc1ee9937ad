import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before a program the launcher starts (`node --import`), and before those it starts in turn: ends them when the
 * launcher is gone, however it went. KILOTOKEN_LAUNCHER holds the launcher's process number.
 *
 * The channel to the launcher closes at once when the launcher dies; the numbers are compared as well. Channels of
 * programs further down are left alone, they have a use of their own there.
 */
const intervalMs = 1_000
const graceMs = 2_000
const launcher = Number(process.env.KILOTOKEN_LAUNCHER)
const parent = process.ppid

if (isMainThread) {
  if (parent === launcher) process.on('disconnect', leave)
  setInterval(() => {
    if (process.ppid !== parent || !runs(launcher)) leave()
  }, intervalMs).unref()
}

/** Asks first, so that open work can end, then ends for certain. */
function leave() {
  setTimeout(() => process.exit(1), graceMs)
  // Node's watch mode does not load this file itself, and would wait for a change of files for ever.
  if (process.ppid === parent && parent !== launcher) process.kill(parent, 'SIGTERM')
  process.kill(process.pid, 'SIGTERM')
}

function runs(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
