import type { Evidence, RunRow } from './evidence.ts'
import { type Facts, faultsOf, type Violation } from './violation.ts'

/** Every accepted run ends once, with exactly what its end promises: result, files, messages. */
export function checkEnds(facts: Facts): Violation[] {
  const { runs } = facts.evidence
  return [
    ...runs.flatMap((run) => endProblems(run, facts).map((promise) => ({ promise, where: `run ${run.id}` }))),
    ...strays(facts.evidence),
  ]
}

function endProblems(run: RunRow, facts: Facts): string[] {
  const { results, files, deliveries } = facts.evidence
  const ofRun = <Row extends { run: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.run === run.id)
  return [
    ...statusProblems(run, facts),
    ...resultProblems(run, ofRun(results)),
    ...fileProblems(run, ofRun(files)),
    ...(same(
      ofRun(deliveries).map(({ recipient }) => recipient),
      run.status === 'done' ? run.recipients : [],
    )
      ? []
      : ['a finished report has one message a recipient, any other run none']),
  ]
}

function statusProblems({ status, isCancelAsked, failure }: RunRow, facts: Facts): string[] {
  switch (status) {
    case 'done':
      return isCancelAsked ? ['a cancelled run does not become done'] : []
    case 'cancelled':
      return isCancelAsked ? [] : ['only a run somebody cancels is cancelled']
    case 'failed':
      // Given up after as many lost workers as it has tries.
      return failure === 'WORKER_LOST' && faultsOf(facts).length >= facts.rules.mostTries
        ? []
        : [`a run fails only when its workers are lost: ${failure}`]
    default:
      return [`an accepted run ends: ${status}`]
  }
}

function resultProblems(run: RunRow, results: Evidence['results']): string[] {
  const [result] = results
  const wanted = run.status === 'done' && run.trials > 0 ? 1 : 0
  const isRight = run.status === 'cancelled' ? results.length <= 1 : results.length === wanted
  return [
    ...(isRight ? [] : [`a finished simulation has one result, a failed one none: ${results.length}`]),
    ...(results.every(({ isWhole }) => isWhole) ? [] : ['a result is stored whole']),
    ...(result === undefined || result.text === run.recomputed
      ? []
      : ['a result is what its inputs give when they are computed anew']),
  ]
}

function fileProblems({ status, formats }: RunRow, files: Evidence['files']): string[] {
  const wanted = status === 'done' ? formats : []
  return [
    ...(same(
      files.map(({ format }) => format),
      wanted,
    )
      ? []
      : ['a finished report has all its files, any other run none']),
    ...(files.every(({ isWhole }) => isWhole) ? [] : ['a file is stored whole']),
  ]
}

/** Rows of a run that is not there, or is another team's. */
function strays({ runs, results, files, deliveries }: Evidence): Violation[] {
  const teams = new Map(runs.map(({ id, team }) => [id, team]))
  return [...results, ...files, ...deliveries]
    .filter(({ run, team }) => teams.get(run) !== team)
    .map(({ run, team }) => ({ promise: "a row is of its run's team", where: `run ${run}, team ${team}` }))
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify([...left].sort()) === JSON.stringify([...right].sort())
}
