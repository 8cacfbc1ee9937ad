'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { nextTabKey } from './next-tab-key.ts'
import styles from './tabs.module.css'

export type TabsProps = {
  label: string
  tabs: readonly { key: string; label: string; count?: string }[]
  chosen: string
  onChoose: (key: string) => void
  /** The panel of the chosen tab. */
  children: ReactNode
}

/** Panels that take turns on one page. Arrows choose, one Tab stop. Pages with addresses of their own are TabLinks. */
export function Tabs({ label, tabs, chosen, onChoose, children }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTabKey(
      tabs.map((tab) => tab.key),
      chosen,
      event.key,
    )
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus()
  }
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-key={tab.key}
            className={styles.tab}
            aria-selected={tab.key === chosen}
            aria-controls={tab.key === chosen ? `${id}-panel` : undefined}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        {children}
      </div>
    </>
  )
}
