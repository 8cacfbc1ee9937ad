'use client'

import type { PlanPart } from '@kilotoken/cost-core'
import { editPlan } from '@kilotoken/cost-core'
import { Menu, useToast } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { EditorCommandsContext } from './editor-context.ts'
import { putBack } from './put-back.ts'
import { usePlanWords } from './use-plan-words.ts'

export type PartMenuProps = {
  part: PlanPart
  onRename: () => void
  /** Lets a scenario set another figure. */
  onOverride: () => void
}

/** What can be done with a workload, an option, a scenario … as a whole. */
export function PartMenu({ part, onRename, onOverride }: PartMenuProps) {
  const t = useTranslations('app.editor.part')
  const words = usePlanWords()
  const toast = useToast()
  const { text, dispatch } = use(EditorCommandsContext)
  const name = words.part(part)
  const remove = () => {
    const before = text()
    const result = editPlan(before, [{ kind: 'remove', path: part.at }])
    if (!('text' in result)) return
    dispatch({ kind: 'edit', text: result.text })
    const undo = () => {
      const action = putBack({ at: part.at, before, after: result.text }, text())
      if (action !== undefined) dispatch(action)
    }
    toast({
      text: t('removed', { name }),
      action: { label: t('undo'), onPress: undo },
    })
  }
  return (
    <Menu
      label={t('actions', { part: name })}
      items={[
        ...(part.kind === 'scenario'
          ? [{ key: 'override', label: t('override'), onSelect: onOverride }]
          : []),
        // A strategy is called like the option it buys from.
        ...(part.kind === 'strategy' ? [] : [{ key: 'rename', label: t('rename'), onSelect: onRename }]),
        { key: 'remove', label: t('remove'), tone: 'danger' as const, startsGroup: true, onSelect: remove },
      ]}
    />
  )
}
