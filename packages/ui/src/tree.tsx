'use client'

import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { nextTreeKey } from './next-tree-key.ts'
import styles from './tree.module.css'
import type { TreeItem } from './tree-item.ts'
import { visibleTreeItems } from './visible-tree-items.ts'

export type TreeProps = {
  label: string
  items: readonly TreeItem[]
  /** Draws a row. Text only: the row itself is what the keyboard acts on. */
  renderRow: (item: TreeItem) => ReactNode
  onToggle: (key: string, isExpanded: boolean) => void
  /** Enter, `?` or a click on the row. */
  onActivate: (key: string) => void
}

/**
 * A tree by the keyboard: up and down move, right opens or enters, left closes or leaves, Home and End jump.
 *
 * One Tab stop. Children may arrive later: an open item without any is drawn as loading.
 */
export function Tree({ label, items, renderRow, onToggle, onActivate }: TreeProps) {
  const tree = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()
  const visible = visibleTreeItems(items)
  const current = visible.find((entry) => entry.item.key === active) ?? visible[0]

  const onKeyDown = (event: KeyboardEvent, item: TreeItem) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === '?') onActivate(item.key)
    else if (event.key === 'ArrowRight' && item.canExpand && !item.isExpanded) onToggle(item.key, true)
    else if (event.key === 'ArrowLeft' && item.isExpanded) onToggle(item.key, false)
    else {
      const next = nextTreeKey(visible, item.key, event.key)
      if (next === undefined) return
      setActive(next)
      tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus()
    }
    event.preventDefault()
  }

  const onClick = (event: MouseEvent, item: TreeItem) => {
    const isTwisty = event.target instanceof Element && event.target.hasAttribute('data-state')
    if (isTwisty && item.canExpand) onToggle(item.key, !item.isExpanded)
    else onActivate(item.key)
  }

  const renderItems = (list: readonly TreeItem[], level: number): ReactNode =>
    list.map((item) => (
      <div key={item.key} role="none">
        <div
          role="treeitem"
          className={styles.item}
          data-key={item.key}
          aria-level={level}
          aria-expanded={item.canExpand ? item.isExpanded : undefined}
          tabIndex={item.key === current?.item.key ? 0 : -1}
          onFocus={() => setActive(item.key)}
          onKeyDown={(event) => onKeyDown(event, item)}
          onClick={(event) => onClick(event, item)}
        >
          <span className={styles.twisty} data-state={stateOf(item)} aria-hidden="true" />
          <div className={styles.row}>{renderRow(item)}</div>
        </div>
        {item.isExpanded && item.children.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields; this is a branch of a tree
          <div role="group" className={styles.group}>
            {renderItems(item.children, level + 1)}
          </div>
        )}
      </div>
    ))

  return (
    <div ref={tree} role="tree" aria-label={label}>
      {renderItems(items, 1)}
    </div>
  )
}

function stateOf(item: TreeItem): 'open' | 'closed' | 'none' {
  if (!item.canExpand) return 'none'
  return item.isExpanded ? 'open' : 'closed'
}
