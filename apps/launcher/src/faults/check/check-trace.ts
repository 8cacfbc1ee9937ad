import type { Rules, TracedRun, TraceRow } from './evidence.ts'
import { type Facts, faultsOf, type Violation } from './violation.ts'

type Change = TraceRow & { readonly old: TracedRun; readonly new: TracedRun }
type Context = { rules: Rules; isExcused: (from: number, until: number) => boolean }

/** A lease is written a moment before the trigger notes it. */
const NOTING_MS = 2000
const OPEN = ['queued', 'running']

/** Between its start and its end a run is held by one worker at a time, and only the holder writes. */
export function checkTrace(facts: Facts): Violation[] {
  const faults = faultsOf(facts)
  const context = {
    rules: facts.rules,
    isExcused: (from: number, until: number) =>
      faults.some((fault) => fault.from <= until && fault.at >= from),
  }
  const byRun = Map.groupBy(facts.evidence.trace, ({ run }) => run)
  return [...byRun].flatMap(([run, rows]) =>
    [...changesProblems(rows, context), ...partsProblems(rows)].map((promise) => ({
      promise,
      where: `run ${run}`,
    })),
  )
}

function changesProblems(rows: readonly TraceRow[], context: Context): string[] {
  let holder: string | null = null
  return rows.filter(isChange).flatMap((change) => {
    if (!OPEN.includes(change.old.status)) return ['a run that is over stays what it is']
    if (change.new.attempt !== change.old.attempt) {
      holder = change.writer
      return claimProblems(change, context)
    }
    return writeProblems(change, holder, context)
  })
}

function isChange(row: TraceRow): row is Change {
  return row.table === 'runs' && row.old !== null && row.new !== null
}

function claimProblems(change: Change, { rules, isExcused }: Context): string[] {
  const { at, old, new: now } = change
  const leaseMs = rules.leaseSeconds * 1000
  const wrong: string[] = []
  if (now.status !== 'running' || now.attempt !== old.attempt + 1)
    wrong.push('a claim begins the next attempt of a run')
  if (now.tries !== old.tries + 1) wrong.push('a try is counted when it is begun')
  // A cancelled one is taken up once more, to keep what is done of it.
  if (old.tries >= rules.mostTries && !old.isCancelAsked) wrong.push('a run is given up after its last try')
  const ahead = (now.leaseUntil ?? 0) - at
  if (ahead > leaseMs || ahead < leaseMs - NOTING_MS) wrong.push("a lease runs by the database's clock")
  if (old.status === 'running' && old.leaseUntil !== null) {
    if (old.leaseUntil > at) wrong.push('nobody takes a run that is held')
    else if (!isExcused(old.leaseUntil - leaseMs - NOTING_MS, at))
      wrong.push('nobody loses a run without a fault')
  }
  return wrong
}

function writeProblems(change: Change, holder: string | null, { rules, isExcused }: Context): string[] {
  const { at, old, new: now, writer } = change
  const hasLapsed = old.leaseUntil !== null && old.leaseUntil <= at
  if (old.status === 'queued' || writer === null) {
    // Somebody cancels it, or it has no tries left and whoever finds that gives it up.
    const isCancel = now.isCancelAsked && (now.status === old.status || now.status === 'cancelled')
    const isGivenUp = writer !== null && now.status === 'failed' && old.tries >= rules.mostTries
    return isCancel || isGivenUp ? [] : ['only the holder of a run writes to it']
  }
  if (writer !== holder) {
    // Whoever finds it after its lease may end it: without a try left, or cancelled before it had anything.
    const isEnded = now.status === 'failed' || (now.status === 'cancelled' && old.isCancelAsked)
    return hasLapsed && isEnded ? [] : ['only the holder of a run writes to it']
  }
  const leaseMs = rules.leaseSeconds * 1000
  const since = (old.leaseUntil ?? 0) - leaseMs - NOTING_MS
  return hasLapsed && !isExcused(since, at) ? ['the holder of a run renews its lease in time'] : []
}

/** Result, files and messages are stored by the very transaction that ends the run. */
function partsProblems(rows: readonly TraceRow[]): string[] {
  const ends = rows.filter(
    (row) => isChange(row) && OPEN.includes(row.old.status) && !OPEN.includes(row.new.status),
  )
  const transactions = new Set(ends.map(({ transaction }) => transaction))
  const apart = rows.filter(({ table, transaction }) => table !== 'runs' && !transactions.has(transaction))
  return [
    ...(ends.length > 1 ? ['a run ends once'] : []),
    ...[...new Set(apart.map(({ table }) => table))].map(
      (table) => `${table} are stored with the end of their run`,
    ),
  ]
}
