/** Moments are milliseconds since 1970, by the clock of the machine that all parts share. */
type Moment = number

export type RunRow = {
  readonly id: string
  readonly team: string
  readonly kind: 'simulation' | 'report'
  readonly status: string
  readonly trials: number
  readonly seed: number
  readonly done: number
  readonly isCancelAsked: boolean
  readonly failure: string | null
  readonly formats: readonly string[]
  readonly recipients: readonly string[]
  readonly schedule: string | null
  readonly slotAt: Moment | null
  /** The result its inputs give when they are computed anew, up to where the run got. */
  readonly recomputed?: string | undefined
}

/** One change the database made to a run, or one thing it stored of it, noted by a trigger in the same transaction. */
export type TraceRow = {
  readonly at: Moment
  readonly transaction: string
  /** The worker whose connection it was; null: not a worker. */
  readonly writer: string | null
  readonly run: string
  readonly table: 'runs' | 'run_results' | 'run_files' | 'deliveries'
  readonly old: TracedRun | null
  readonly new: TracedRun | null
}

export type TracedRun = {
  readonly status: string
  readonly attempt: number
  readonly tries: number
  readonly leaseUntil: Moment | null
  readonly isCancelAsked: boolean
}

/** What the database holds once everything is at rest. */
export type Evidence = {
  readonly runs: readonly RunRow[]
  /** `isWhole`: the stored hash is that of the stored content. */
  readonly results: readonly { run: string; team: string; text: string; isWhole: boolean }[]
  readonly files: readonly { run: string; team: string; format: string; isWhole: boolean }[]
  readonly deliveries: readonly {
    id: string
    run: string
    team: string
    recipient: string
    status: string
  }[]
  readonly schedules: readonly {
    id: string
    team: string
    name: string
    createdAt: Moment
    nextAt: Moment | null
  }[]
  readonly slots: readonly {
    schedule: string
    team: string
    at: Moment
    outcome: string
    run: string | null
  }[]
  readonly audit: readonly { team: string; action: string; subject: string | null }[]
  /** Teams whose log does not hold together, and how. */
  readonly brokenLogs: readonly string[]
  readonly jobRequests: number
  /** What the queue still has, in words. */
  readonly unfinishedJobs: readonly string[]
  /** Connections of the product's roles after its programs have ended. */
  readonly connections: number
  readonly trace: readonly TraceRow[]
}

/** A mail as the sink saw it, taken or not. */
export type SeenMail = {
  readonly at: Moment
  readonly messageId: string
  readonly to: string
  readonly verdict: 'taken' | 'refused-for-now' | 'refused' | 'unanswered'
}

export type Rules = { readonly leaseSeconds: number; readonly mostTries: number }
