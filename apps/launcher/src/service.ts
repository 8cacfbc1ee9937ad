import type { ChildProcess } from 'node:child_process'

/** One program the supervisor keeps running. */
export interface Service {
  readonly name: string
  readonly spawn: () => Promise<ChildProcess>
  /** Resolves when others may use it, or when it ended before that. */
  readonly whenUp: (child: ChildProcess) => Promise<void>
  /** What it needs before it starts, at each start. */
  readonly waitFor?: () => Promise<void>
  /** Why it ended, in its own words, when it keeps them somewhere. */
  readonly lastWords?: () => string
  readonly stop: StopPlan
}

/** Signals in turn, each with the time it is given. */
export interface StopPlan {
  readonly signals: readonly (readonly [NodeJS.Signals, number])[]
  /** Also reach the programs it started itself. */
  readonly wholeGroup: boolean
}
