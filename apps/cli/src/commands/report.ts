import {
  advanceRun,
  budgetReport,
  type CompiledPlan,
  checkRun,
  ENGINE_VERSION,
  type ReportAbout,
  RUN_LIMITS,
  runResult,
  startRun,
} from '@kilotoken/cost-core'
import { type Locale, translate } from '@kilotoken/messages'
import { REPORT_FORMATS, renderReport } from '@kilotoken/reports'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { compileFile, localeOf, type PlanOptions, withScenarioOptions } from '../plan-options.ts'
import { bookOf } from '../report-book.ts'
import { reportFormat } from '../report-format.ts'
import { momentOf, zoneOf } from '../report-moment.ts'
import { wholeNumber } from '../whole-number.ts'
import { writeReport } from '../write-report.ts'

type ReportOptions = PlanOptions & {
  readonly format?: string
  readonly out?: string
  readonly version?: string
  readonly book?: string
  readonly generatedAt?: string
  readonly zone?: string
  readonly trials?: string
  readonly seed?: string
}

const FORMATS = Object.keys(REPORT_FORMATS).join(', ')

/** `report FILE`: the budget report of a plan, as a file or to standard output. */
export function reportCommand(fallback: Locale): Command {
  return withScenarioOptions(new Command('report').description(translate(fallback, 'cli.report')), fallback)
    .option('--format <kind>', translate(fallback, 'cli.optionFormat', { formats: FORMATS }))
    .option('--out <file>', translate(fallback, 'cli.optionOut'))
    .option('--version <number>', translate(fallback, 'cli.optionVersion'))
    .option('--book <version>', translate(fallback, 'cli.optionBook'))
    .option('--generated-at <instant>', translate(fallback, 'cli.optionGeneratedAt'))
    .option('--zone <name>', translate(fallback, 'cli.optionZone'))
    .option('--trials <count>', translate(fallback, 'cli.optionReportTrials'))
    .option('--seed <number>', translate(fallback, 'cli.optionSeed'))
    .action(async (file: string, options: ReportOptions) => {
      const locale = localeOf(options, fallback)
      const format = reportFormat(options, process.stdout.isTTY === true, locale)
      const about = aboutOf(options, locale)
      const compiled = compileFile(file, options, locale)
      const run = runOf(compiled, options, locale)
      const report = budgetReport(compiled, about, run && { result: run })
      writeReport(await renderReport(report, { format, locale }), options.out, locale)
    })
}

function aboutOf(options: ReportOptions, locale: Locale): ReportAbout {
  const bounds = { from: 1, to: Number.MAX_SAFE_INTEGER, otherwise: undefined }
  return {
    planVersion: wholeNumber('--version', options.version, bounds, locale) ?? null,
    scenario: options.scenario === 'base' ? null : (options.scenario ?? null),
    book: bookOf(options.book, locale),
    engine: ENGINE_VERSION,
    generatedAt: momentOf(options.generatedAt, locale),
    zone: zoneOf(options.zone, locale),
  }
}

/** A simulation when the flags ask for one. */
function runOf(compiled: CompiledPlan, { trials: asked, seed: named }: ReportOptions, locale: Locale) {
  if (asked === undefined && named === undefined) return undefined
  const { minTrials, maxTrials, maxSeed } = RUN_LIMITS
  const { uncertainty } = compiled.plan
  const run = {
    trials: wholeNumber(
      '--trials',
      asked,
      {
        from: minTrials,
        to: maxTrials,
        otherwise: Math.min(maxTrials, Math.max(minTrials, uncertainty.trials)),
      },
      locale,
    ),
    seed: wholeNumber(
      '--seed',
      named,
      { from: 0, to: maxSeed, otherwise: Math.min(maxSeed, uncertainty.seed) },
      locale,
    ),
  }
  const problem = checkRun(compiled, run)
  if (problem !== undefined) {
    const key = problem.code === 'plan_too_large' ? 'cli.planTooLarge' : 'cli.runTooLarge'
    throw new CommandFailure([translate(locale, key, problem.params)])
  }
  const state = startRun(compiled, run)
  advanceRun(state, run.trials)
  return runResult(state)
}
