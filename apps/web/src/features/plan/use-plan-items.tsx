'use client'

import type { MenuItem } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { comparePath } from '../compare/compare-path.ts'
import { reportPath } from '../report/report-path.ts'
import { schedulePath } from '../schedule/schedule-path.ts'
import type { MenuPlan, PlanQuestion } from './menu-plan.ts'
import { planPath } from './plan-path.ts'
import { useArchivePlan } from './use-archive-plan.ts'
import { useTeamRights } from './use-team-rights.ts'

/** The entries of a plan's menu: none that the reader may not use. */
export function usePlanItems(
  plan: MenuPlan,
  isOpen: boolean,
  ask: (question: PlanQuestion) => void,
): readonly MenuItem[] {
  const t = useTranslations('app.plan.act')
  const { mayEdit, mayDelete } = useTeamRights(plan.team)
  const archive = useArchivePlan(plan)
  const { team, id, version, isArchived } = plan
  const mayChange = mayEdit && !isArchived
  const entry = (isShown: boolean, item: MenuItem) => (isShown ? [item] : [])
  const question = (isShown: boolean, key: PlanQuestion, more: Partial<MenuItem> = {}) =>
    entry(isShown, { key, label: t(key), onSelect: () => ask(key), ...more })
  return [
    ...entry(!isOpen, { key: 'open', label: t('open'), href: planPath.read(team, id) }),
    ...entry(mayChange && !isOpen, { key: 'edit', label: t('edit'), href: planPath.edit(team, id) }),
    { key: 'history', label: t('history'), href: planPath.history(team, id) },
    { key: 'compare', label: t('compare'), href: comparePath.plan(team, id) },
    { key: 'report', label: t('report'), href: reportPath.ofPlan(team, id) },
    ...entry(mayChange, { key: 'schedule', label: t('schedule'), href: schedulePath.ofPlan(team, id) }),
    ...question(mayEdit, 'duplicate', { startsGroup: true }),
    ...question(mayChange, 'rename'),
    {
      key: 'export',
      label: t('export'),
      // Not a link of the router: it would fetch the file ahead, and the log would say that it left.
      onSelect: () => window.location.assign(planPath.download(team, id, version)),
      ...(!mayEdit && { startsGroup: true }),
    },
    ...entry(mayEdit, {
      key: 'archive',
      label: isArchived ? t('restore') : t('archive'),
      startsGroup: true,
      onSelect: () => archive(!isArchived),
    }),
    ...question(mayDelete, 'delete', { tone: 'danger' }),
  ]
}
