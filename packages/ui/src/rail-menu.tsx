'use client'

import { ChevronsUpDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ElementType } from 'react'
import styles from './app-rail.module.css'
import { InitialBadge } from './initial-badge.tsx'
import { MenuContent } from './menu-content.tsx'
import type { MenuItem } from './menu-item.ts'

export type RailMenuProps = {
  /** What the menu is for: `Switch team`. Read together with the name. */
  label: string
  name: string
  shape?: 'team' | 'person'
  items: readonly MenuItem[]
  linkAs?: ElementType
}

/** Whose team or account this is, at the top or bottom of the rail. Only the initial where the rail shows icons. */
export function RailMenu({ label, name, shape = 'team', items, linkAs = 'a' }: RailMenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles.who} title={name}>
        <InitialBadge name={name} shape={shape} />
        <span className={styles.word}>
          {name}
          <span className="visually-hidden"> · {label}</span>
        </span>
        <ChevronsUpDown size={14} className={styles.chevron} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <MenuContent items={items} align="start" linkAs={linkAs} />
    </DropdownMenu.Root>
  )
}
