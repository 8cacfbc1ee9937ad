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
  const t = useTranslations('app.decide')
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
      if (workload !== undefined) return t('flip.volume', { workload: labelText(workload.label, locale) })
      const option = Object.keys(compiled.plan.options).find((key) => one.key === `options.${key}.price`)
      if (option !== undefined && one.leaves.some(({ path }) => path !== one.key))
        return t('flip.price', { option: optionName(compiled, option, locale) })
      return labelInContext({ label: one.label, context: contextOf(one) }, locale, names, {})
    }
    return {
      value,
      input,
      today: (one: MovedInput) => value(fromBase(one.today, one.unit), one.unit.text),
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

/** Whose an input is: of one strategy only where it is in no other. */
function contextOf({ leaves, context }: MovedInput): MovedInput['context'] {
  const isOfOne = leaves.every((leaf) => leaf.context.strategy === context.strategy)
  if (isOfOne || context.workload === undefined) return isOfOne ? context : {}
  return { workload: context.workload }
}

function minus(text: string): string {
  return text.replace('-', '\u2212')
}
