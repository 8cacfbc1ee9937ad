import { expect, test } from 'vitest'
import type { Entry } from '../background/history.ts'
import { checkBackground } from './check-background.ts'
import type { Evidence, RunRow, SeenMail, TracedRun, TraceRow } from './evidence.ts'

const rules = { leaseSeconds: 15, mostTries: 3 }
const QUARTER = 15 * 60_000

const simulation: RunRow = {
  id: 'r1',
  team: 't1',
  kind: 'simulation',
  status: 'done',
  trials: 1000,
  seed: 7,
  done: 1000,
  isCancelAsked: false,
  failure: null,
  formats: [],
  recipients: [],
  schedule: null,
  slotAt: null,
  recomputed: '{"a":1}',
}
const report: RunRow = {
  ...simulation,
  id: 'r2',
  kind: 'report',
  trials: 0,
  seed: 8,
  formats: ['csv'],
  recipients: ['ada@plan.test'],
}

const open: TracedRun = { status: 'queued', attempt: 0, tries: 0, leaseUntil: null, isCancelAsked: false }
const held: TracedRun = { ...open, status: 'running', attempt: 1, tries: 1, leaseUntil: 16_000 }
const over: TracedRun = { ...held, status: 'done', leaseUntil: null }

const change = (at: number, old: TracedRun, now: TracedRun, rest: Partial<TraceRow> = {}): TraceRow => ({
  at,
  transaction: String(at),
  writer: 'w1',
  run: 'r1',
  table: 'runs',
  old,
  new: now,
  ...rest,
})
const stored = (at: number, table: TraceRow['table']): TraceRow => ({
  ...change(at, open, open),
  table,
  old: null,
  new: null,
})
const life = [change(1000, open, held), stored(2000, 'run_results'), change(2000, held, over)]

const evidence: Evidence = {
  runs: [simulation, report],
  results: [{ run: 'r1', team: 't1', text: '{"a":1}', isWhole: true }],
  files: [{ run: 'r2', team: 't1', format: 'csv', isWhole: true }],
  deliveries: [{ id: 'd1', run: 'r2', team: 't1', recipient: 'ada@plan.test', status: 'sent' }],
  schedules: [{ id: 's1', team: 't1', name: 'quarters', createdAt: 10 * QUARTER - 1, nextAt: 11 * QUARTER }],
  slots: [{ schedule: 's1', team: 't1', at: 10 * QUARTER, outcome: 'skipped', run: null }],
  audit: [
    { team: 't1', action: 'run.started', subject: 'r1' },
    { team: 't1', action: 'report.requested', subject: 'r2' },
  ],
  brokenLogs: [],
  jobRequests: 0,
  unfinishedJobs: [],
  connections: 0,
  trace: life,
}

const call = (what: 'start' | 'request', id: string, seed: number): Entry => ({
  kind: 'call',
  what,
  team: 't1',
  seed,
  phase: 'ok',
  call: seed,
  id,
  at: 0,
})
const history = [call('start', 'r1', 7), call('request', 'r2', 8)]
const mail: SeenMail = { at: 0, messageId: '<d1@kilotoken.test>', to: 'ada@plan.test', verdict: 'taken' }
const facts = { history, evidence, mails: [mail], rules }

const broken = (changed: Partial<Evidence>, rest: Partial<typeof facts> = {}): string[] =>
  checkBackground({ ...facts, ...rest, evidence: { ...evidence, ...changed } }).map(({ promise }) => promise)

const withRun = (changed: Partial<RunRow>): Partial<Evidence> => ({
  runs: [{ ...simulation, ...changed }, report],
})

test('a product that kept its promises broke none', () => {
  expect(broken({})).toEqual([])
})

test.each<[string, Partial<Evidence>]>([
  ['what was acknowledged is there', { runs: [simulation], files: [], deliveries: [] }],
  ['a change has exactly one entry in the log', { audit: evidence.audit.slice(1) }],
  ['a change has exactly one entry in the log', { audit: [...evidence.audit, ...evidence.audit] }],
  ['the log of a team holds together', { brokenLogs: ['t1: changed'] }],
  [
    'a call that was not accepted does nothing',
    { runs: [...evidence.runs, { ...simulation, id: 'r3', seed: 9 }] },
  ],
  ['an accepted run ends: running', withRun({ status: 'running' })],
  ['a cancelled run does not become done', withRun({ isCancelAsked: true })],
  ['only a run somebody cancels is cancelled', withRun({ status: 'cancelled' })],
  [
    'a run fails only when its workers are lost: UNEXPECTED',
    withRun({ status: 'failed', failure: 'UNEXPECTED' }),
  ],
  ['a finished simulation has one result, a failed one none: 0', { results: [] }],
  ['a result is stored whole', { results: evidence.results.map((one) => ({ ...one, isWhole: false })) }],
  ['a result is what its inputs give when they are computed anew', withRun({ recomputed: '{"a":2}' })],
  ['a finished report has all its files, any other run none', { files: [] }],
  ['a finished report has one message a recipient, any other run none', { deliveries: [] }],
  ["a row is of its run's team", { files: evidence.files.map((file) => ({ ...file, team: 't2' })) }],
  ['a slot is dealt with once', { slots: [...evidence.slots, ...evidence.slots] }],
  ['no slot is left out, and none is made up', { slots: [] }],
  [
    'slots and the runs they started tell the same',
    { slots: evidence.slots.map((one) => ({ ...one, outcome: 'run' })) },
  ],
  ['no job waits to be handed to the queue', { jobRequests: 1 }],
  ['the queue is empty', { unfinishedJobs: ['run active'] }],
  ['no connection is left over', { connections: 1 }],
])('broken: %s', (promise, changed) => {
  expect(broken(changed)).toContain(promise)
})

const second = { ...held, attempt: 2, tries: 2 }

test.each<[string, TraceRow[]]>([
  [
    'nobody takes a run that is held',
    [...life.slice(0, 1), change(9000, held, { ...second, leaseUntil: 24_000 })],
  ],
  [
    'nobody loses a run without a fault',
    [...life.slice(0, 1), change(17_000, held, { ...second, leaseUntil: 32_000 })],
  ],
  ['a try is counted when it is begun', [change(1000, open, { ...held, tries: 0 })]],
  ["a lease runs by the database's clock", [change(1000, open, { ...held, leaseUntil: 3_616_000 })]],
  [
    'only the holder of a run writes to it',
    [...life.slice(0, 1), change(2000, held, over, { writer: 'w2' })],
  ],
  ['the holder of a run renews its lease in time', [...life.slice(0, 1), change(16_001, held, over)]],
  ['a run that is over stays what it is', [...life, change(3000, over, { ...over, status: 'failed' })]],
  [
    'run_results are stored with the end of their run',
    [...life.slice(0, 1), stored(1500, 'run_results'), ...life.slice(2)],
  ],
])('broken on the way: %s', (promise, trace) => {
  expect(broken({ trace })).toContain(promise)
})

test('a run that is taken over from a worker that was killed is no fault of the product', () => {
  const trace = [
    ...life.slice(0, 1),
    change(17_000, held, { ...second, leaseUntil: 32_000 }, { writer: 'w2' }),
  ]
  const killed: Entry = { kind: 'fault', what: 'kill worker', from: 1500, at: 1600 }
  expect(broken({ trace }, { history: [...history, killed] })).toEqual([])
})

test('a product that was killed and does not start again is seen', () => {
  const refused: Entry = { kind: 'refused start', code: 1, at: 5 }
  expect(broken({}, { history: [...history, refused] })).toEqual([
    'a product that was killed starts again at once',
  ])
})

test('whoever finds a cancelled run after its lease may end it, and nobody before', () => {
  const asked = { ...held, isCancelAsked: true }
  const ended = { ...asked, status: 'cancelled', leaseUntil: null } as const
  const found = (at: number) =>
    broken({ trace: [...life.slice(0, 1), change(at, asked, ended, { writer: 'w2' })] })
  expect(found(16_001)).not.toContain('only the holder of a run writes to it')
  expect(found(2000)).toContain('only the holder of a run writes to it')
})

test.each<[string, SeenMail[]]>([
  ['what is written down as sent has arrived', []],
  ['a message arrives once without faults: 2', [mail, mail]],
  ['all copies of a mail have one id', [mail, { ...mail, messageId: '<d1@elsewhere.test>' }]],
  ['a mail goes to its recipient', [{ ...mail, to: 'eve@plan.test' }]],
  ['a mail carries the id of its message', [mail, { ...mail, messageId: '<other@kilotoken.test>' }]],
])('broken: %s', (promise, mails) => {
  expect(broken({}, { mails })).toContain(promise)
})

test('only a finished report is sent', () => {
  const runs = [simulation, { ...report, status: 'cancelled', isCancelAsked: true }]
  expect(broken({ runs })).toContain('only a finished report is sent')
})

test('a clock that was set back brings the slots since then', () => {
  const set: Entry = { kind: 'clock', schedule: 's1', to: 8 * QUARTER, phase: 'ok', at: 0 }
  const slot = (at: number) => ({
    schedule: 's1',
    team: 't1',
    at: at * QUARTER,
    outcome: 'skipped',
    run: null,
  })
  expect(broken({ slots: [8, 9, 10].map(slot) }, { history: [...history, set] })).toEqual([])
  expect(broken({ slots: [9, 10].map(slot) }, { history: [...history, set] })).toEqual([
    'no slot is left out, and none is made up',
  ])
  // Nobody knows whether it was set back: both are right.
  const unknown = [...history, { ...set, phase: 'unknown' as const }]
  expect(broken({ slots: [10].map(slot) }, { history: unknown })).toEqual([])
  expect(broken({ slots: [8, 9, 10].map(slot) }, { history: unknown })).toEqual([])
})
