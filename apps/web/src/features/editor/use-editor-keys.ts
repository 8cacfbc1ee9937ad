'use client'

import { useEffect } from 'react'
import type { EditorAction } from './editor-state.ts'

/**
 * Ctrl-S (⌘S) saves a version; Ctrl-Z and Ctrl-Shift-Z step through the plan.
 *
 * Inside a field the letters belong to the field, so there the browser's own undo stays.
 */
export function useEditorKeys(
  dispatch: (action: EditorAction) => void,
  openSave: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's' && !event.shiftKey) {
        event.preventDefault()
        openSave(true)
      } else if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
        event.preventDefault()
        dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [dispatch, openSave])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('textarea, input:not([type=radio], [type=checkbox]), dialog') !== null
}
