'use client'

import { useToast } from '@kilotoken/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC, useTRPCClient } from '../api/use-api.ts'
import { type Refusal, refusalOf } from '../api/use-error-text.ts'
import { planPath } from '../plan/plan-path.ts'
import { useEditor } from './editor-context.ts'

type Version = {
  expectedVersion: number
  document: string
  note: string
  /** The edit goes on from another version than it began with: done when the server has taken the text. */
  before?: () => void
}

/**
 * Saves a text as the plan's next version; answers with why not, where it was refused.
 *
 * The draft is sent first, so that one still on its way cannot come back after the version that replaces it.
 */
export function useSaveVersion(): (version: Version) => Promise<Refusal | undefined> {
  const t = useTranslations('app.editor.saving')
  const { team, plan, keeper, dispatch } = useEditor()
  const api = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  return async ({ expectedVersion, document, note, before }) => {
    await keeper.flush()
    try {
      const { version } = await client.plan.save.mutate({ team, plan, expectedVersion, document, note })
      keeper.forget()
      before?.()
      dispatch({ kind: 'saved', base: { version, document } })
      toast({
        text: t('saved', { version }),
        action: { label: t('history'), onPress: () => router.push(planPath.history(team, plan)) },
      })
    } catch (error) {
      return refusalOf(error)
    }
    await cache.invalidateQueries(api.plan.pathFilter())
    router.refresh()
    return undefined
  }
}
