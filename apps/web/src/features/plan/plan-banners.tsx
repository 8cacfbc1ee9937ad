'use client'

import { Banner, Button, LinkButton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { Moment } from '../time/moment.tsx'
import { planPath } from './plan-path.ts'
import type { PlanOverview } from './plan-rows.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useArchivePlan } from './use-archive-plan.ts'
import { useTeamRights } from './use-team-rights.ts'

export type PlanBannersProps = {
  team: string
  overview: PlanOverview
  /** The version on show. */
  version: number
}

/** What a reader has to know about the version on show before its figures. */
export function PlanBanners({ team, overview, version }: PlanBannersProps) {
  const { archivedAt, draft, newest, changedSinceMine } = overview
  const isNewest = version === newest.version
  const { mayEdit } = useTeamRights(team)
  return (
    <>
      {archivedAt !== null && <Archived team={team} overview={overview} at={archivedAt} mayEdit={mayEdit} />}
      {!isNewest && (
        <Old team={team} overview={overview} version={version} mayRestore={mayEdit && archivedAt === null} />
      )}
      {isNewest && changedSinceMine !== null && (
        <Changed team={team} plan={overview.id} since={changedSinceMine} newest={newest.version} />
      )}
      {isNewest && mayEdit && archivedAt === null && draft !== null && (
        <Draft team={team} plan={overview.id} at={draft.savedAt} />
      )}
    </>
  )
}

type ArchivedProps = { team: string; overview: PlanOverview; at: Date; mayEdit: boolean }

function Archived({ team, overview, at, mayEdit }: ArchivedProps) {
  const t = useTranslations('app.plan')
  const archive = useArchivePlan({ team, id: overview.id, name: overview.name })
  return (
    <Banner
      label={t('read.archivedLabel')}
      tone="warn"
      action={mayEdit && <Button onPress={() => archive(false)}>{t('act.restore')}</Button>}
    >
      {t.rich('read.archived', { moment: () => <Moment at={at} /> })}
    </Banner>
  )
}

type OldProps = PlanBannersProps & { mayRestore: boolean }

function Old({ team, overview, version, mayRestore }: OldProps) {
  const t = useTranslations('app.plan.read')
  const [isAsking, ask] = useState(false)
  const versions = useQuery(useTRPC().plan.versions.queryOptions({ team, plan: overview.id }))
  const old = versions.data?.find((row) => row.version === version)
  return (
    <Banner
      label={t('oldLabel')}
      tone="info"
      action={
        <>
          {mayRestore && <Button onPress={() => ask(true)}>{t('restore')}</Button>}
          <LinkButton href={planPath.read(team, overview.id)} linkAs={Link}>
            {t('readNewest')}
          </LinkButton>
        </>
      }
    >
      {old !== undefined &&
        t.rich('old', {
          version,
          name: old.createdByName,
          newest: overview.newest.version,
          moment: () => <Moment at={old.createdAt} />,
        })}
      {isAsking && (
        <RestoreDialog
          team={team}
          plan={overview.id}
          version={version}
          newest={overview.newest.version}
          onClose={() => ask(false)}
        />
      )}
    </Banner>
  )
}

type ChangedProps = {
  team: string
  plan: string
  since: NonNullable<PlanOverview['changedSinceMine']>
  newest: number
}

function Changed({ team, plan, since, newest }: ChangedProps) {
  const t = useTranslations('app.plan.read')
  return (
    <Banner
      label={t('sinceLabel')}
      tone="info"
      action={
        <LinkButton href={planPath.compare(team, plan, since.version, newest)} linkAs={Link}>
          {t('seeChanges')}
        </LinkButton>
      }
    >
      {t.rich('since', {
        count: since.versions,
        version: since.version,
        name: since.by,
        moment: () => <Moment at={since.at} />,
      })}
    </Banner>
  )
}

function Draft({ team, plan, at }: { team: string; plan: string; at: Date }) {
  const t = useTranslations('app.plan.read')
  return (
    <Banner
      label={t('draftLabel')}
      tone="info"
      action={
        <LinkButton href={planPath.edit(team, plan)} linkAs={Link}>
          {t('continue')}
        </LinkButton>
      }
    >
      {t.rich('draft', { moment: () => <Moment at={at} /> })}
    </Banner>
  )
}
