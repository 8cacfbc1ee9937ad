'use client'

import { Button, LinkButton, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { isOpen } from './is-open.ts'
import styles from './run.module.css'
import { runPath } from './run-path.ts'
import type { RunView } from './run-rows.ts'
import { useRun } from './use-run.ts'
import { useRunAgain } from './use-run-again.ts'

/** The one thing to do about a run, for who may: stop it, make a report of it, or try again. */
export function RunPrimary({ team, run: id }: { team: string; run: string }) {
  const t = useTranslations('app.run.act')
  const { mayEdit } = useTeamRights(team)
  const { data: run } = useRun(team, id)
  const { runAgain, isPending } = useRunAgain(team)
  if (run === undefined || !mayEdit) return null
  if (isOpen(run.status)) return <StopButton team={team} run={run} />
  if (run.kind === 'simulation' && run.result !== null)
    return (
      <LinkButton href={runPath.newReport(team, id)} linkAs={Link} tone="primary">
        {t('report')}
      </LinkButton>
    )
  if (run.status === 'done') return null
  return (
    <Button tone="primary" isPending={isPending} onPress={() => runAgain(run)}>
      {t('again')}
    </Button>
  )
}

/** As wide from the beginning as it is going to be: a button that grows under the pointer is missed. */
function StopButton({ team, run }: { team: string; run: RunView }) {
  const t = useTranslations('app.run.act')
  const api = useTRPC().run
  const cache = useQueryClient()
  const toast = useToast()
  const errorText = useErrorText()
  const cancel = useMutation(api.cancel.mutationOptions())
  const isAsked = run.cancelRequestedAt !== null || cancel.isSuccess
  const most = run.kind === 'report' ? 0 : run.trials
  const stop = async () => {
    try {
      await cancel.mutateAsync({ team, run: run.id })
      await cache.invalidateQueries({ queryKey: api.get.queryKey({ team, run: run.id }) })
    } catch (error) {
      toast({ text: errorText(refusalOf(error)), tone: 'error' })
    }
  }
  return (
    <Button isPending={cancel.isPending} isDisabled={isAsked} onPress={stop}>
      <span className={styles.steady}>
        <span className={styles.widest}>{t('stop', { done: most })}</span>
        <span>{t('stop', { done: run.kind === 'report' ? 0 : (run.snapshot?.done ?? run.done) })}</span>
      </span>
    </Button>
  )
}
