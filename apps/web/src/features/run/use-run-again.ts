'use client'

import { useToast } from '@kilotoken/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTRPC } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { runPath } from './run-path.ts'
import type { RunRow } from './run-rows.ts'
import { useRequestId } from './use-request-id.ts'
import { useStartRun } from './use-start-run.ts'

/** Starts the same run once more, of the same version or of another, and leads to it. A refusal is said at the foot. */
export function useRunAgain(team: string) {
  const router = useRouter()
  const toast = useToast()
  const errorText = useErrorText()
  const start = useStartRun()
  const wish = useRequestId()
  const request = useMutation(useTRPC().report.request.mutationOptions())
  const again = useMutation({
    mutationFn: ({ run, version }: { run: RunRow; version: number }) => {
      const { planId: plan, scenario, trials, seed, report } = run
      const of = { team, plan, version, trials, seed, ...(scenario !== null && { scenario }) }
      const requestId = wish.idOf([run.id, version])
      return report === null
        ? start({ ...of, requestId })
        : request.mutateAsync({ ...of, ...report, requestId })
    },
  })
  const runAgain = async (run: RunRow, version = run.planVersion) => {
    try {
      const { runId } = await again.mutateAsync({ run, version })
      wish.done()
      router.push(runPath.read(team, runId))
    } catch (error) {
      toast({ text: errorText(refusalOf(error)), tone: 'error' })
    }
  }
  return { runAgain, isPending: again.isPending }
}
