'use client'

import { type CompiledPlan, type Decision, fromBase, type MovedInput } from '@kilotoken/cost-core'
import { labelInContext, labelText, unitText, withUnit } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'

/** Where a verdict changes is given closer than what it costs: 18.45M and not 18.4M. */
const DIGITS = 4

/** A decision's inputs and their numbers in the reader's language. */
export function useDecisionWords(decision: Decision) {
  const locale = useLocale()
  const t = useTranslations('app.compare')
  const { compiled } = decision
  return useMemo(() => {
    const names = planNames(compiled)
    const number = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: DIGITS })
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const value = (amount: number, unit: string) => {
      if (unit === '%') return minus(percent.format(amount / 100))
      return withUnit(minus(number.format(amount)).replace(/K$/u, 'k'), unitText(unit, locale))
    }
    const input = (one: MovedInput) => {
      const workload = compiled.workloads.find(({ key }) => one.key === `${key}.volume`)
      if (workload !== undefined) return t('flips.volume', { workload: labelText(workload.label, locale) })
      const option = priceLevelOf(one, compiled)
      if (option !== undefined) return t('flips.prices', { option: optionName(compiled, option, locale) })
      const name = nameOf(one)
      const kind = /\.price\.(input|cached|output)$/u.exec(one.key)?.[1]
      const layer = /\.demand\.layers\.([^.]+)\./u.exec(one.key)?.[1]
      const part = kind === undefined ? layer : t('flips.priceKind', { kind })
      const whole = part === undefined ? name : t('flips.partOf', { name, part })
      return whole.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    }
    function nameOf(one: MovedInput): string {
      const option = /^options\.([^.]+)\./u.exec(one.key)?.[1]
      if (option === undefined)
        return labelInContext({ label: one.label, context: contextOf(one) }, locale, names, {})
      // An option is in several strategies, and its fields are called after it and not after one of them.
      const text = optionName(compiled, option, locale)
      const strategies = { [option]: { en: text, zh: text } }
      return labelInContext(
        { label: one.label, context: { strategy: option } },
        locale,
        { strategies, workloads: {} },
        {},
      )
    }
    const amount = (one: MovedInput, shown: number) =>
      priceLevelOf(one, compiled) === undefined
        ? value(shown, one.unit.text)
        : t('chart.times', { times: number.format(shown) })
    return {
      value,
      input,
      amount,
      today: (one: MovedInput) => amount(one, fromBase(one.today, one.unit)),
      figure: (of: Parameters<typeof labelInContext>[0]) => labelInContext(of, locale, names, {}),
      option: (key: string) => optionName(compiled, key, locale),
    }
  }, [compiled, locale, t])
}

function planNames({ strategies, workloads }: CompiledPlan) {
  const byKey = (list: CompiledPlan['strategies']) =>
    Object.fromEntries(list.map(({ key, label }) => [key, label]))
  return { strategies: byKey(strategies), workloads: byKey(workloads) }
}

function optionName({ plan }: CompiledPlan, key: string, locale: 'en' | 'zh-CN'): string {
  const label = plan.options[key]?.label ?? key
  return typeof label === 'string' ? label : labelText(label, locale)
}

/** The option all of whose prices are moved at once, if that is what the input is. */
function priceLevelOf({ key, leaves }: MovedInput, { plan }: CompiledPlan): string | undefined {
  const option = Object.keys(plan.options).find((one) => key === `options.${one}.price`)
  return leaves.some(({ path }) => path !== key) ? option : undefined
}

/** Whose an input is: of one strategy only where it is in no other. */
function contextOf({ leaves, context }: MovedInput): MovedInput['context'] {
  const isOfOne = leaves.every((leaf) => leaf.context.strategy === context.strategy)
  if (isOfOne || context.workload === undefined) return isOfOne ? context : {}
  return { workload: context.workload }
}

function minus(text: string): string {
  return text.replace('-', '\u2212')
}
