import { appendFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, inject, TestRunner, vi } from 'vitest'

/** What outlives a test file: one worker runs them all, and its modules with them. */
interface State {
  /** The mutant that is in force; 0 for none. */
  active: number
  next: number
  isInTest: boolean
  hasFailed: boolean
  rounds: number
  mostRounds: number
  readonly reached: Set<number>
  readonly loaded: Set<number>
  readonly killed: Set<number>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Mutants that are there before the first import, one for each test file that is run; none to try all. */
    queue: readonly number[]
    findings: string
  }
}

const scope = globalThis as typeof globalThis & { mutation?: State; mutant?: unknown; round?: unknown }
scope.mutation ??= {
  active: 0,
  next: 0,
  isInTest: false,
  hasFailed: false,
  rounds: 0,
  mostRounds: Number.POSITIVE_INFINITY,
  reached: new Set(),
  loaded: new Set(),
  killed: new Set(),
}
const state = scope.mutation
const queue = inject('queue')
const note = (finding: object) => appendFileSync(inject('findings'), `${JSON.stringify(finding)}\n`)

scope.mutant = (id: number) => {
  if (state.isInTest) state.reached.add(id)
  else if (!state.loaded.has(id)) {
    state.loaded.add(id)
    note({ loaded: id })
  }
  return id === state.active
}
scope.round = () => {
  if (++state.rounds > state.mostRounds) throw new Error('goes round and round')
}

if (queue.length === 0) {
  beforeEach(() => {
    state.reached.clear()
    state.rounds = 0
    state.mostRounds = Number.POSITIVE_INFINITY
    state.isInTest = true
  })

  // A test that has passed runs again for each living mutant it came by.
  afterEach(async ({ task }) => {
    const reached = [...state.reached]
    state.mostRounds = 20 * state.rounds + 100_000
    for (const id of reached) {
      if (state.killed.has(id)) continue
      state.rounds = 0
      state.active = id
      try {
        await TestRunner.getTestFn(task)()
      } catch {
        state.killed.add(id)
        note({ killed: id })
      } finally {
        state.active = 0
      }
    }
    state.isInTest = false
  })
} else {
  state.active = queue[state.next++] ?? 0
  note({ started: state.active })
  vi.resetModules()
  state.hasFailed = false
  state.isInTest = true
  state.mostRounds = 1e8
  state.rounds = 0
  beforeEach((context) => {
    if (state.hasFailed) context.skip()
  })
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') state.hasFailed = true
  })
  afterAll(() => {
    if (!state.hasFailed) note({ passed: state.active })
  })
}
