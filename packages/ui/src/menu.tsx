'use client'

import { ChevronDown, Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ElementType, ReactNode } from 'react'
import styles from './menu.module.css'
import { MenuContent } from './menu-content.tsx'
import type { MenuItem } from './menu-item.ts'

export type MenuProps = {
  /** Names the button for readers: `Actions for Customer assistant`. */
  label: string
  items: readonly MenuItem[]
  /** On the button. Without it the button shows three dots. */
  children?: ReactNode
  align?: 'start' | 'end'
  linkAs?: ElementType
}

/** Actions behind a button: arrows move, letters jump, Esc closes. */
export function Menu({ label, items, children, align = 'end', linkAs = 'a' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={children === undefined ? styles.trigger : styles.named}
        aria-label={label}
        title={children === undefined ? label : undefined}
      >
        {children === undefined ? (
          <Ellipsis size={16} aria-hidden="true" />
        ) : (
          <>
            {children}
            <ChevronDown size={14} aria-hidden="true" />
          </>
        )}
      </DropdownMenu.Trigger>
      <MenuContent items={items} align={align} linkAs={linkAs} />
    </DropdownMenu.Root>
  )
}
