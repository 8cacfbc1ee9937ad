'use client'

import { useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { runPath } from '../run/run-path.ts'
import { useRequestId } from '../run/use-request-id.ts'
import { useRefreshSchedules } from './use-refresh-schedules.ts'

/** What takes effect at once on a schedule. Each says what it did, or why it could not, at the foot of the page. */
export function useScheduleActs(team: string, schedule: string) {
  const t = useTranslations('app.schedule.act')
  const api = useTRPC().schedule
  const router = useRouter()
  const toast = useToast()
  const errorText = useErrorText()
  const refresh = useRefreshSchedules()
  const request = useRequestId()
  const runNow = useMutation(api.runNow.mutationOptions())
  const pause = useMutation(api.pause.mutationOptions())
  const resume = useMutation(api.resume.mutationOptions())
  const takeOver = useMutation(api.takeOver.mutationOptions())
  const of = { team, schedule }
  const act = async <Answer>(work: () => Promise<Answer>, done: (answer: Answer) => void) => {
    try {
      done(await work())
      await refresh()
    } catch (error) {
      const refusal = refusalOf(error)
      toast({ text: isOwnerGone(refusal) ? t('ownerGone') : errorText(refusal), tone: 'error' })
    }
  }
  return {
    runNow: () =>
      act(
        () => runNow.mutateAsync({ ...of, requestId: request.idOf(of) }),
        ({ runId }) => {
          request.done()
          toast({
            text: t('started'),
            action: { label: t('seeRun'), onPress: () => router.push(runPath.read(team, runId)) },
          })
        },
      ),
    pause: () =>
      act(
        () => pause.mutateAsync(of),
        () => toast({ text: t('pausedDone') }),
      ),
    resume: () =>
      act(
        () => resume.mutateAsync(of),
        () => toast({ text: t('resumedDone') }),
      ),
    takeOver: () =>
      act(
        () => takeOver.mutateAsync(of),
        () => toast({ text: t('takenOver') }),
      ),
    isPending: [runNow, pause, resume, takeOver].some((one) => one.isPending),
  }
}

function isOwnerGone({ code, params }: Refusal): boolean {
  const problems = params?.problems
  return code === 'SCHEDULE_INVALID' && Array.isArray(problems) && problems[0]?.code === 'OWNER_GONE'
}
