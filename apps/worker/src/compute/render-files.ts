import { type BudgetReport, budgetReport, type ReportAbout, runResultSchema } from '@kilotoken/cost-core'
import type { ReportWish, RunFailure, RunOutcome } from '@kilotoken/db'
import { renderReport } from '@kilotoken/reports'
import { compileFrozen, type FrozenPlan } from './compile-frozen.ts'

/** A report as a thread makes its files. */
export type RenderJob = FrozenPlan & {
  about: ReportAbout
  wish: ReportWish
  /** JSON of a simulation's result, and the run it is of where that is another one. */
  run: { id?: string; result: string } | undefined
}

export type RenderAnswer =
  | { readonly kind: 'rendered'; readonly files: RunOutcome['files'] }
  | { readonly kind: 'refused'; readonly failure: RunFailure }

/** Makes the files of a report in the thread it is called in. Equal jobs give equal bytes. */
export async function renderFiles(job: RenderJob): Promise<RenderAnswer> {
  const frozen = compileFrozen(job)
  if ('failure' in frozen) return { kind: 'refused', failure: frozen.failure }
  const report = reportOf(frozen.compiled, job)
  const files = []
  for (const format of job.wish.formats)
    files.push({ format, content: await renderReport(report, { format, locale: job.wish.locale }) })
  return { kind: 'rendered', files }
}

function reportOf(compiled: Parameters<typeof budgetReport>[0], { about, run }: RenderJob): BudgetReport {
  if (run === undefined) return budgetReport(compiled, about)
  const result = runResultSchema.parse(JSON.parse(run.result))
  return budgetReport(compiled, about, { ...run, result })
}
