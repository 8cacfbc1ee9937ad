'use client'

import { EmptyState, LinkButton, PageMain, SelectField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { planName } from '../plan/plan-name.ts'
import { planPath } from '../plan/plan-path.ts'

/** Asks which plan a report is of. */
export function PlanChoice({ team, onChoose }: { team: string; onChoose: (plan: string) => void }) {
  const t = useTranslations('app.report.make')
  const locale = useLocale()
  const plans = useQuery(useTRPC().plan.list.queryOptions({ team, archived: false }))
  if (plans.isError) return <QueryFailure error={plans.error} onRetry={() => plans.refetch()} />
  return (
    <PageMain width="form">
      {plans.data?.length === 0 ? (
        <EmptyState
          text={t('noPlans')}
          action={
            <LinkButton href={planPath.list(team)} linkAs={Link}>
              {t('toPlans')}
            </LinkButton>
          }
        />
      ) : (
        <SelectField
          label={t('choosePlan')}
          hint={t('pickPlan')}
          value=""
          options={[
            { value: '', label: t('chooseFirst') },
            ...(plans.data ?? []).map(({ id, name }) => ({ value: id, label: planName(name, locale) })),
          ]}
          onChange={(plan) => plan !== '' && onChoose(plan)}
        />
      )}
    </PageMain>
  )
}
