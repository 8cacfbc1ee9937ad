'use client'

import { ConfirmDialog, Menu, type MenuItem, useToast } from '@kilotoken/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { isOpen } from './is-open.ts'
import { runPath } from './run-path.ts'
import { useRun } from './use-run.ts'
import { useRunAgain } from './use-run-again.ts'

/** What else can be done with a run, by who may. */
export function RunMenu({ team, run: id }: { team: string; run: string }) {
  const t = useTranslations('app.run.act')
  const { mayEdit } = useTeamRights(team)
  const { data: run } = useRun(team, id)
  const { runAgain } = useRunAgain(team)
  const [isAsking, ask] = useState(false)
  const newest = useNewestVersion(team, run?.planId)
  if (run === undefined || !mayEdit) return null
  // A report of a run shows that very version.
  const mayRunNewest = newest !== undefined && newest > run.planVersion && run.report?.sourceRun === undefined
  const items: readonly MenuItem[] = [
    { key: 'again', label: t('again'), onSelect: () => runAgain(run) },
    ...(mayRunNewest
      ? [{ key: 'newest', label: t('newest', { version: newest }), onSelect: () => runAgain(run, newest) }]
      : []),
    ...(isOpen(run.status)
      ? []
      : [
          {
            key: 'delete',
            label: t('delete'),
            tone: 'danger' as const,
            startsGroup: true,
            onSelect: () => ask(true),
          },
        ]),
  ]
  return (
    <>
      <Menu label={t('more')} items={items} linkAs={Link} />
      {isAsking && <DeleteDialog team={team} run={id} onClose={() => ask(false)} />}
    </>
  )
}

function useNewestVersion(team: string, plan: string | undefined): number | undefined {
  const overview = useTRPC().plan.overview
  const { data } = useQuery(
    overview.queryOptions({ team, plan: plan ?? '' }, { enabled: plan !== undefined }),
  )
  return data?.archivedAt === null ? data.newest.version : undefined
}

function DeleteDialog({ team, run, onClose }: { team: string; run: string; onClose: () => void }) {
  const t = useTranslations('app.run')
  const api = useTRPC().run
  const cache = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const errorText = useErrorText()
  const remove = useMutation(api.delete.mutationOptions())
  const confirm = async () => {
    try {
      await remove.mutateAsync({ team, run })
    } catch {
      // Said in the dialog.
      return
    }
    onClose()
    toast({ text: t('delete.done') })
    router.push(runPath.list(team))
    await cache.invalidateQueries({ queryKey: api.list.pathKey() })
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={t('delete.title')}
      text={t('delete.text')}
      tone="danger"
      confirmLabel={t('delete.action')}
      pendingLabel={t('working')}
      cancelLabel={t('cancel')}
      closeLabel={t('close')}
      error={remove.isError ? errorText(refusalOf(remove.error)) : undefined}
    />
  )
}
