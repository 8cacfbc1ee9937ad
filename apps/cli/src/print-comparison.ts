import {
  type BreakEven,
  type CompiledPlan,
  type Decision,
  type DecisionVerdict,
  type Flip,
  type FlipPoints,
  figureJson,
  fromBase,
  type Leverage,
  type MovedInput,
  type NearStep,
} from '@kilotoken/cost-core'
import {
  figureLine,
  figureText,
  type Locale,
  labelInContext,
  labelText,
  translate,
  verdictText,
} from '@kilotoken/messages'
import { namesOf } from './plan-options.ts'
import { printReturns } from './print-returns.ts'
import { printTable } from './print-table.ts'
import { reasonsText } from './reasons-text.ts'

/** All that a comparison of a plan's strategies has to say. */
export interface Compared {
  readonly decision: Decision
  readonly verdict: DecisionVerdict
  readonly points: readonly FlipPoints[]
  /** What each strategy returns on choosing it instead of the base one, in per cent a year. */
  readonly returns: Parameters<typeof printReturns>[1]
  readonly steps: readonly NearStep[]
  readonly breakEvens: readonly BreakEven[]
  /** What the winner's figure hangs on; undefined when there is no winner. */
  readonly leverage: Leverage | undefined
}

/** Prints a comparison for a reader: the verdict, the totals, what would change it, and what to look at. */
export function printComparison(compared: Compared, locale: Locale): void {
  const { decision, verdict } = compared
  const { compiled } = decision
  const names = namesOf(compiled)
  const out = (line = '') => process.stdout.write(`${line}\n`)
  out(verdictText(verdict, { strategies: names.strategies, months: compiled.plan.horizon.months }, locale))
  for (const line of impossibleLines(decision, locale)) out(line)
  out()
  printTable(
    [
      translate(locale, 'cli.strategyHead'),
      translate(locale, `app.decide.basis.${verdict.basis}`),
      translate(locale, 'cli.unitHead'),
      '',
    ],
    decision.strategies.map(({ key, label }) => totalRow(verdict, key, labelText(label, locale), locale)),
    [1],
  )
  printReturns(decision, compared.returns, locale)
  if (compared.points.length > 0) {
    out()
    out(translate(locale, 'app.decide.flip.title'))
    printTable(
      ['input', 'today', 'at', 'to'].map((key) => translate(locale, `app.decide.flip.${key}`)),
      compared.points.flatMap((point) => flipRows(point, decision, locale)),
      [1],
    )
  }
  const sentences = [
    ...compared.breakEvens.map((one) => breakEvenText(one, decision, locale)),
    ...compared.steps.map((step) => stepText(step, decision, locale)),
    ...findOutText(compared, locale),
  ]
  if (sentences.length > 0) out()
  for (const sentence of sentences) out(sentence)
}

/** Why a strategy cannot be done as planned, a line each; of an overloaded one the verdict says it, with the month. */
function impossibleLines({ compiled, strategies, today }: Decision, locale: Locale): readonly string[] {
  return strategies.flatMap(({ label, node }) => {
    const figure = figureJson(today, node.index)
    const isSaid = figure.absent?.reasons.every((reason) => reason === 'overloaded')
    const reasons = isSaid ? '' : reasonsText(compiled, today, figure, locale)
    const strategy = labelText(label, locale)
    return reasons === '' ? [] : [translate(locale, 'app.figure.impossibleBecause', { strategy, reasons })]
  })
}

/** A total that leaves out what has no price says so beside the number. */
function totalRow(
  { totals, unit, detail }: DecisionVerdict,
  key: string,
  name: string,
  locale: Locale,
): readonly string[] {
  const text = figureText(totals.get(key) ?? null, unit, locale)
  const isPart = detail.kind === 'incomplete' && detail.missing.some(({ column }) => column === key)
  return [name, text.value, text.unit, isPart ? translate(locale, 'cli.incompleteHere') : '']
}

function flipRows({ input, flips }: FlipPoints, decision: Decision, locale: Locale): readonly string[][] {
  const today = figureLine(fromBase(input.today, input.unit), input.unit.text, locale)
  const name = inputName(input, decision, locale)
  if (flips.length === 0) return [[name, today, translate(locale, 'app.decide.flip.never'), '']]
  return flips.map((flip) => [name, today, flipText(flip, input, locale), nameOf(decision, flip.to, locale)])
}

/** Where another strategy becomes the cheapest; of an interval the end at which it is so. */
function flipText({ side, value, interval }: Flip, { unit }: MovedInput, locale: Locale): string {
  const at = value ?? interval?.[side === 'below' ? 0 : 1] ?? null
  const kind = interval === null ? side : side === 'below' ? 'stepBelow' : 'stepAbove'
  return translate(locale, `app.decide.flip.${kind}`, { value: figureLine(at, unit.text, locale) })
}

/** A field of the plan by its path, which the reader can look for; what is no field in words. */
function inputName(input: MovedInput, { compiled }: Decision, locale: Locale): string {
  const { key } = input
  const workload = compiled.workloads.find((one) => key === `${one.key}.volume`)
  if (workload !== undefined)
    return translate(locale, 'app.decide.flip.volume', { workload: labelText(workload.label, locale) })
  const option = Object.keys(compiled.plan.options).find((one) => key === `options.${one}.price`)
  return option !== undefined && input.leaves.some(({ path }) => path !== key)
    ? translate(locale, 'app.decide.flip.price', { option: optionName(compiled, option, locale) })
    : key
}

function optionName({ plan }: CompiledPlan, key: string, locale: Locale): string {
  const label = plan.options[key]?.label ?? key
  return typeof label === 'string' ? label : labelText(label, locale)
}

function nameOf({ strategies }: Decision, key: string, locale: Locale): string {
  const label = strategies.find((strategy) => strategy.key === key)?.label ?? { en: key, zh: key }
  return labelText(label, locale)
}

function breakEvenText(one: BreakEven, decision: Decision, locale: Locale): string {
  const hourly = ({ value, unit }: BreakEven['ownedHour']) => figureLine(value, unit, locale)
  const key = one.kind === 'take_or_pay' ? 'takeOrPay' : one.kind
  return translate(locale, `app.decide.breakEven.${key}`, {
    owned: nameOf(decision, one.owned, locale),
    rented: optionName(decision.compiled, one.rented, locale),
    cost: hourly(one.ownedHour),
    price: hourly(one.rentedHour),
    ...(one.kind !== 'take_or_pay' && {
      basis: one.basis,
      share: figureLine(100 * one.share, '%', locale, 'short'),
    }),
  })
}

function stepText(step: NearStep, decision: Decision, locale: Locale): string {
  const { side, needed, lots, distance, lot, movers, label, context } = step
  return translate(locale, `app.decide.step.${side}`, {
    figure: labelInContext({ label, context }, locale, namesOf(decision.compiled), {}),
    needed: figureText(needed, '', locale).value,
    lots: figureText(lots, '', locale).value,
    change: figureLine(100 * distance, '%', locale, 'short'),
    isExact: distance === 0 ? 'yes' : 'no',
    lot: figureLine(lot.value, lot.unit, locale),
    inputs: join(
      movers.map((input) => inputName(input, decision, locale)),
      locale,
    ),
  })
}

function findOutText({ decision, leverage }: Compared, locale: Locale): readonly string[] {
  const first = leverage?.findOutFirst ?? []
  if (first.length === 0) return []
  const percent = (share: number) => figureLine(100 * share, '%', locale, 'short')
  const inputs = first.map(({ label, context, share }) =>
    translate(locale, 'app.decide.leverageShare', {
      input: labelInContext({ label, context }, locale, namesOf(decision.compiled), {}),
      share: percent(share),
    }),
  )
  const share = percent(first.reduce((sum, one) => sum + one.share, 0))
  return [translate(locale, 'app.decide.findOut', { inputs: join(inputs, locale), share })]
}

function join(texts: readonly string[], locale: Locale): string {
  return texts.join(translate(locale, 'app.figure.listSeparator'))
}
