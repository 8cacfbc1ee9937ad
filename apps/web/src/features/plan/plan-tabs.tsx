import { TabLinks } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { planPath } from './plan-path.ts'

/** Plans in use beside archived ones, each list with its own address. */
export function PlanTabs({ team, archived }: { team: string; archived: boolean }) {
  const t = useTranslations('app.plan.list')
  return (
    <TabLinks
      label={t('tabs')}
      linkAs={Link}
      tabs={[
        { key: 'current', label: t('current'), href: planPath.list(team), isCurrent: !archived },
        { key: 'archived', label: t('archived'), href: planPath.archived(team), isCurrent: archived },
      ]}
    />
  )
}
