'use client'

import { Button, LinkButton, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { useTeamRights } from '../plan/use-team-rights.ts'
import { FAILURE_TURN } from './failure-turn.ts'
import { isOpen } from './is-open.ts'
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
  const wouldFailAgain = run.failure !== null && FAILURE_TURN[run.failure.code] === 'team'
  if (run.status === 'done' || wouldFailAgain) return null
  return (
    <Button tone="primary" isPending={isPending} onPress={() => runAgain(run)}>
      {t('again')}
    </Button>
  )
}

function StopButton({ team, run }: { team: string; run: RunView }) {
  const t = useTranslations('app.run.act')
  const api = useTRPC().run
  const cache = useQueryClient()
  const toast = useToast()
  const errorText = useErrorText()
  const cancel = useMutation(api.cancel.mutationOptions())
  const isAsked = run.cancelRequestedAt !== null || cancel.isSuccess
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
      {t('stop', { done: run.kind === 'report' ? 0 : (run.snapshot?.done ?? run.done) })}
    </Button>
  )
}
