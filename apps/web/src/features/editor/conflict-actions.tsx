'use client'

import { Button, Notice, useToast } from '@kilotoken/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPCClient } from '../api/use-api.ts'
import { refusalOf, useErrorText } from '../api/use-error-text.ts'
import { planPath } from '../plan/plan-path.ts'
import styles from './changes.module.css'
import { downloadText } from './download-text.ts'
import { useEditor } from './editor-context.ts'
import type { MergeResult } from './merge-texts.ts'
import { useSaveVersion } from './use-save-version.ts'

export type ConflictActionsProps = {
  /** Puts both texts together as chosen; undefined where they cannot be compared. */
  merge: (() => MergeResult) | undefined
  /** Places both changed that are not chosen yet. */
  undecided: number
}

/** The ways out of a conflict. */
export function ConflictActions({ merge, undecided }: ConflictActionsProps) {
  const t = useTranslations('app.editor.conflict')
  const { plan, state, newest, show } = useEditor()
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)
  const run = (act: () => Promise<string | undefined>) => async () => {
    setPending(true)
    setError(await act())
    setPending(false)
  }
  const mergeAndSave = useMerge(merge)
  const saveCopy = useCopy()
  const takeTheirs = useTake()
  return (
    <>
      <div className={styles.actions}>
        {merge !== undefined && (
          <Button tone="primary" isDisabled={undecided > 0} isPending={isPending} onPress={run(mergeAndSave)}>
            {isPending ? t('merging') : t('merge', { version: newest.version + 1 })}
          </Button>
        )}
        <Button isPending={isPending} onPress={run(saveCopy)}>
          {t('copy')}
        </Button>
        <Button isPending={isPending} onPress={takeTheirs}>
          {t('take')}
        </Button>
        <Button onPress={() => downloadText(state.text, `plan-${plan}.yaml`)}>{t('download')}</Button>
        <Button onPress={() => show('form')}>{t('back')}</Button>
      </div>
      <p role="status" className={styles.nothing}>
        {merge !== undefined && undecided > 0 && t('choices', { count: undecided })}
      </p>
      {error !== undefined && (
        <Notice tone="error" isAnnounced>
          {error}
        </Notice>
      )}
    </>
  )
}

/** Saves both texts as one version. Somebody who was quicker again is met with the comparison anew. */
function useMerge(merge: ConflictActionsProps['merge']) {
  const t = useTranslations('app.editor.conflict')
  const errorText = useErrorText()
  const { newest, dispatch, show, refreshNewest } = useEditor()
  const saveVersion = useSaveVersion()
  return async (): Promise<string | undefined> => {
    const merged = merge?.()
    if (merged === undefined || !('text' in merged)) return t('mergeFailed')
    const { version, document } = newest
    const refusal = await saveVersion({
      expectedVersion: version,
      document: merged.text,
      note: t('mergeNote', { version }),
      before: () => dispatch({ kind: 'rebase', base: { version, document }, text: merged.text }),
    })
    if (refusal === undefined) show('form')
    if (refusal?.code !== 'PLAN_CHANGED_MEANWHILE') return refusal && errorText(refusal)
    await refreshNewest()
    return t('later')
  }
}

/** Makes the text a plan of its own, and lets this one go on as the other has it. */
function useCopy() {
  const t = useTranslations('app.editor.conflict')
  const errorText = useErrorText()
  const { team, state, newest, dispatch, keeper } = useEditor()
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  return async (): Promise<string | undefined> => {
    try {
      const note = t('copyNote', { base: state.base.version })
      const { planId } = await client.plan.import.mutate({ team, document: state.text, note })
      const { version, document } = newest
      dispatch({ kind: 'rebase', base: { version, document }, text: document })
      keeper.want(undefined)
      await keeper.flush()
      toast({ text: t('copied') })
      router.push(planPath.read(team, planId))
      return undefined
    } catch (error) {
      return errorText(refusalOf(error))
    }
  }
}

/** Goes on from the other's version; the own text stays one undo away. */
function useTake() {
  const t = useTranslations('app.editor.conflict')
  const { state, newest, dispatch, show } = useEditor()
  const toast = useToast()
  return () => {
    const { text, base } = state
    const { version, document } = newest
    dispatch({ kind: 'rebase', base: { version, document }, text: document })
    show('form')
    toast({
      text: t('taken', { version }),
      action: { label: t('undo'), onPress: () => dispatch({ kind: 'rebase', base, text }) },
    })
  }
}
