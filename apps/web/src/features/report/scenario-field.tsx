'use client'

import { readPlan } from '@kilotoken/cost-core'
import { SelectField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import type { ReportOf } from './report-of.ts'

/** The scenario of the version, as its document names them. Nothing where it has none and none is asked for. */
export function ScenarioField({
  of: { team, plan, version, scenario },
  onChange,
}: {
  of: ReportOf
  onChange: (scenario: string | undefined) => void
}) {
  const t = useTranslations('app.report.make')
  const locale = useLocale()
  const saved = useQuery(
    // A saved version never changes.
    useTRPC().plan.version.queryOptions({ team, plan, version }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const text = saved.data?.document
  const scenarios = useMemo(() => scenariosOf(text), [text])
  const options = scenarios.map(({ key, label }) => ({ value: key, label: planName(label ?? key, locale) }))
  if (scenario !== undefined && !options.some(({ value }) => value === scenario))
    options.unshift({ value: scenario, label: scenario })
  if (options.length === 0) return null
  return (
    <SelectField
      label={t('scenario')}
      value={scenario ?? ''}
      options={[{ value: '', label: t('asItStands') }, ...options]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  )
}

function scenariosOf(text: string | undefined) {
  if (text === undefined) return []
  const read = readPlan(text)
  if ('problems' in read) return []
  const { base, scenarios } = read.plan
  return [...scenarios.keys()].map((key) => ({ key, label: base.scenarios[key]?.label }))
}
