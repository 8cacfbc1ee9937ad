'use client'

import { AppRail } from '@kilotoken/ui'
import { FileText, Library } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** The places that exist. One that does not work yet has no entry. */
export function ProductRail() {
  const t = useTranslations('app.frame')
  const path = usePathname()
  const entries = [
    { href: '/sample', label: t('sample'), icon: <FileText size={16} /> },
    { href: '/catalogue', label: t('catalogue'), icon: <Library size={16} /> },
  ]
  return (
    <AppRail
      label={t('places')}
      brand={t('product')}
      linkAs={Link}
      sections={[
        { key: 'places', entries: entries.map((entry) => ({ ...entry, isCurrent: isAt(path, entry.href) })) },
      ]}
    />
  )
}

/** Whether an address is the place itself or a page inside it. */
function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
