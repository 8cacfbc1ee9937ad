'use client'

import { RailMenu } from '@kilotoken/ui'
import { CircleUser, LogOut } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { signOut } from '../account/sign-out.ts'

/** Who is signed in, their account and the way out. */
export function PersonMenu({ name }: { name: string }) {
  const t = useTranslations('app.frame')
  return (
    <RailMenu
      label={t('yourAccount')}
      name={name}
      shape="person"
      linkAs={Link}
      items={[
        { key: 'account', label: t('account'), href: '/account', icon: <CircleUser size={16} /> },
        { key: 'out', label: t('signOut'), icon: <LogOut size={16} />, onSelect: () => void signOut() },
      ]}
    />
  )
}
