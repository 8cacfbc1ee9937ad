import { readFileSync } from 'node:fs'

const intervalMs = 1_000
const shells = ['sh', 'ash', 'bash', 'dash', 'zsh']

/**
 * Calls `whenGone` once when the npm that started this command is gone, killed for example; returns how to stop.
 *
 * npm starts commands through a shell that may stay between; then that shell's parent is watched too. Without npm
 * nothing is watched: a command put in the background by hand outlives its terminal on purpose.
 */
export function watchAncestors(whenGone) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const parent = process.ppid
  const npmAboveShell = shells.includes(processStatus(parent)?.name)
    ? processStatus(parent).parent
    : undefined
  const timer = setInterval(() => {
    const isSameShell = npmAboveShell === undefined || processStatus(parent)?.parent === npmAboveShell
    if (process.ppid === parent && isSameShell) return
    clearInterval(timer)
    whenGone()
  }, intervalMs)
  timer.unref()
  return () => clearInterval(timer)
}

function processStatus(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may itself hold spaces and brackets.
    const end = stat.lastIndexOf(')')
    return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) }
  } catch {
    return undefined
  }
}
