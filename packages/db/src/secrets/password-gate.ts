import { DomainError } from '../errors/domain-error.ts'

/** Hashes at a time in one process: each takes a core and 19 MiB for about 25 ms. */
const MOST_RUNNING = 2
/** Callers that may wait. More would wait longer than anybody reads a spinner. */
const MOST_WAITING = 20

type Gate = { running: number; readonly waiting: (() => void)[] }

const KEY = Symbol.for('kilotoken.password-gate')

/**
 * Lets so many callers through at a time, the next few wait, the rest are refused at once: a flood of sign-ins must not
 * take the machine.
 *
 * @throws DomainError BUSY
 */
export async function passPasswordGate<T>(act: () => Promise<T>): Promise<T> {
  const gate = processGate()
  if (gate.running >= MOST_RUNNING) {
    if (gate.waiting.length >= MOST_WAITING) throw new DomainError('BUSY')
    await new Promise<void>((resolve) => gate.waiting.push(resolve))
  } else gate.running++
  try {
    return await act()
  } finally {
    // Whoever waits takes over this place, so nobody who comes in between can.
    const next = gate.waiting.shift()
    if (next === undefined) gate.running--
    else next()
  }
}

/** One a process: a bundler may load this module several times, and the cores are the same. */
function processGate(): Gate {
  const global = globalThis as { [KEY]?: Gate }
  global[KEY] ??= { running: 0, waiting: [] }
  return global[KEY]
}
