'use client'

import { EmptyState, LinkButton } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { WAYS } from './new-plan-address.ts'
import styles from './no-plans.module.css'
import { planPath } from './plan-path.ts'
import { useTeamRights } from './use-team-rights.ts'

/** A list without plans, and the ways to a first one. */
export function NoPlans({ team, archived }: { team: string; archived: boolean }) {
  const t = useTranslations('app.plan')
  const { mayEdit } = useTeamRights(team)
  if (archived) return <EmptyState text={t('list.noneArchived')} />
  if (!mayEdit) return <EmptyState text={t('list.emptyForViewer')} />
  return (
    <EmptyState
      text={t('list.empty')}
      action={
        <div className={styles.ways}>
          {WAYS.map((way) => (
            <LinkButton key={way} href={`${planPath.new(team)}?from=${way}`} linkAs={Link}>
              {t(`create.${way}`)}
            </LinkButton>
          ))}
        </div>
      }
    />
  )
}
