import * as catalogue from '@kilotoken/catalogue'
import { type ThroughputResult, throughputOf } from '@kilotoken/cost-core'
import { figureText, type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { localeOf } from '../plan-options.ts'
import { printTable } from '../print-table.ts'
import { readThroughputCases } from '../throughput-cases.ts'

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
      const results = readThroughputCases(options.cases, locale).map((asked) =>
        throughputOf(asked, catalogue),
      )
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

function rowJson(result: ThroughputResult, index: number) {
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

function rowText(result: ThroughputResult, index: number, locale: Locale): readonly string[] {
  const shown = (value: number | null) => figureText(value, '', locale, 'short').value
  const why = result.absent?.reasons.map((reason) => `reason.${reason}`) ?? [`limit.${result.bindingLimit}`]
  return [
    String(index + 1),
    shown(result.outputTokensPerSecond),
    shown(result.ttftMs),
    shown(result.tpotMs),
    shown(result.batch),
    why.map((key) => translate(locale, `cli.throughput.${key}`)).join(' · '),
  ]
}
