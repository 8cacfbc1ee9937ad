'use client'

import { Menu } from '@kilotoken/ui'
import Link from 'next/link'
import { useState } from 'react'
import { DeleteDialog } from './delete-dialog.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import type { MenuPlan, PlanQuestion } from './menu-plan.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { usePlanItems } from './use-plan-items.tsx'

export type PlanMenuProps = {
  label: string
  plan: MenuPlan
  /** Whether the plan is on show: its page then is no way to go, and deleting it leads away. */
  isOpen?: boolean
}

/** What can be done with a plan, by whoever may do it. */
export function PlanMenu({ label, plan, isOpen = false }: PlanMenuProps) {
  const [question, ask] = useState<PlanQuestion>()
  const items = usePlanItems(plan, isOpen, ask)
  const close = () => ask(undefined)
  return (
    <>
      <Menu label={label} items={items} linkAs={Link} />
      {question === 'rename' && <RenameDialog plan={plan} onClose={close} />}
      {question === 'duplicate' && <DuplicateDialog plan={plan} onClose={close} />}
      {question === 'delete' && <DeleteDialog plan={plan} onClose={close} isOpen={isOpen} />}
    </>
  )
}
