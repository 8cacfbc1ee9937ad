import * as catalogue from '@kilotoken/catalogue'
import { type ThroughputReason, type ThroughputResult, throughputOf } from '@kilotoken/cost-core'
import { figureText, type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { localeOf } from '../plan-options.ts'
import { printTable } from '../print-table.ts'
import { type CaseRow, type CellFault, readThroughputCases } from '../throughput-cases.ts'

interface ThroughputOptions {
  readonly cases?: string
  readonly json?: boolean
  readonly lang?: string
}

/** `throughput --cases FILE`: what the throughput model says of each row of a table. */
export function throughputCommand(fallback: Locale): Command {
  return new Command('throughput')
    .description(translate(fallback, 'cli.throughput.about'))
    .option('--cases <file>', translate(fallback, 'cli.throughput.optionCases'))
    .option('--lang <language>', translate(fallback, 'cli.optionLanguage'))
    .option('--json', translate(fallback, 'cli.optionJson'))
    .action((options: ThroughputOptions) => {
      const locale = localeOf(options, fallback)
      if (options.cases === undefined)
        throw new CommandFailure([translate(locale, 'cli.throughput.needsCases')])
      const results = readThroughputCases(options.cases, locale).map((row) => answer(row, locale))
      if (options.json === true) {
        const rows = results.map(rowJson)
        process.stdout.write(`${JSON.stringify({ rows }, undefined, 2)}\n`)
        return
      }
      const head = ['case', 'rate', 'ttft', 'tpot', 'batch', 'limit'].map((name) =>
        translate(locale, `cli.throughput.${name}Head`),
      )
      printTable(
        head,
        results.map((result, index) => rowText(result, index, locale)),
        [0, 1, 2, 3, 4],
      )
    })
}

/** What the model says of a row, with the reasons of one without an answer as sentences. */
interface Answer extends Omit<ThroughputResult, 'absent'> {
  readonly absent: { readonly kind: string; readonly reasons: readonly string[] } | null
}

/** A cell that cannot be read leaves its row without numbers. What else the row lacks is said beside it. */
function answer({ asked, faults }: CaseRow, locale: Locale): Answer {
  const result = throughputOf(asked, catalogue)
  const of = ({ code, column, value, known }: ThroughputReason) =>
    translate(locale, `cli.throughput.reason.${code}`, {
      column,
      value,
      count: known.length,
      known: known.join(translate(locale, 'app.figure.listSeparator')),
    })
  if (faults.length === 0) {
    const { absent } = result
    return { ...result, absent: absent && { kind: absent.kind, reasons: absent.reasons.map(of) } }
  }
  const faulty = (fault: CellFault) => translate(locale, `cli.throughput.cell.${fault.code}`, { ...fault })
  // A cell too many moves all behind it: what they seem to say is no use to anybody.
  const isShifted = faults.some(({ code }) => code === 'too_many_cells')
  const others = !isShifted && result.absent?.kind === 'unpriced' ? result.absent.reasons : []
  const rest = others.filter(({ column }) => faults.every((fault) => fault.column !== column))
  return {
    outputTokensPerSecond: null,
    ttftMs: null,
    tpotMs: null,
    batch: null,
    bindingLimit: null,
    absent: { kind: 'unpriced', reasons: [...faults.map(faulty), ...rest.map(of)] },
  }
}

function rowJson(result: Answer, index: number) {
  const { outputTokensPerSecond, ttftMs, tpotMs, batch, bindingLimit, absent } = result
  return {
    case: index + 1,
    outputTokensPerSecond: { value: outputTokensPerSecond },
    ttftMs,
    tpotMs,
    batch,
    bindingLimit,
    absent,
  }
}

function rowText(result: Answer, index: number, locale: Locale): readonly string[] {
  const shown = (value: number | null) => figureText(value, '', locale, 'short').value
  const why = result.absent?.reasons ?? [translate(locale, `cli.throughput.limit.${result.bindingLimit}`)]
  return [
    String(index + 1),
    shown(result.outputTokensPerSecond),
    shown(result.ttftMs),
    shown(result.tpotMs),
    shown(result.batch),
    why.join(' · '),
  ]
}
