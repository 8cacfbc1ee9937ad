'use client'

import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ElementType, Fragment } from 'react'
import styles from './menu.module.css'
import type { MenuItem } from './menu-item.ts'

export type MenuContentProps = {
  items: readonly MenuItem[]
  align?: 'start' | 'end'
  linkAs?: ElementType
}

/**
 * The list a menu opens, inside a DropdownMenu.Root that is not modal: a modal one adds a style element.
 *
 * Stays where it is in the page instead of at its end, so that it belongs to the landmark it was opened in.
 */
export function MenuContent({ items, align = 'end', linkAs: Link = 'a' }: MenuContentProps) {
  const hasTicks = items.some((item) => item.isCurrent === true)
  return (
    <DropdownMenu.Content className={styles.content} align={align} sideOffset={4} collisionPadding={8}>
      {items.map((item, index) => (
        <Fragment key={item.key}>
          {item.startsGroup && index > 0 && <DropdownMenu.Separator className={styles.separator} />}
          <DropdownMenu.Item
            className={styles.item}
            data-tone={item.tone ?? 'plain'}
            disabled={item.isDisabled ?? false}
            aria-current={item.isCurrent === true ? 'true' : undefined}
            {...(item.onSelect !== undefined && { onSelect: item.onSelect })}
            {...(item.href !== undefined && { asChild: true })}
          >
            {item.href === undefined ? (
              <ItemLine item={item} hasTicks={hasTicks} />
            ) : (
              <Link href={item.href}>
                <ItemLine item={item} hasTicks={hasTicks} />
              </Link>
            )}
          </DropdownMenu.Item>
        </Fragment>
      ))}
    </DropdownMenu.Content>
  )
}

function ItemLine({ item, hasTicks }: { item: MenuItem; hasTicks: boolean }) {
  return (
    <>
      {(item.icon !== undefined || hasTicks) && (
        <span className={styles.icon} aria-hidden="true">
          {item.isCurrent === true ? <Check size={16} /> : item.icon}
        </span>
      )}
      <span className={styles.label}>{item.label}</span>
    </>
  )
}
