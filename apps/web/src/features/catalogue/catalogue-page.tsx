import { PageMain, TabLinks } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTopBar } from '../frame/page-top-bar.tsx'
import styles from './catalogue-page.module.css'

const LISTS = ['accelerators', 'models', 'prices'] as const

export type CataloguePageProps = {
  current: (typeof LISTS)[number]
  counts: Readonly<Record<(typeof LISTS)[number], number>>
  children: ReactNode
}

/** The frame of the catalogue's lists: each has an address, and they stand side by side. */
export function CataloguePage({ current, counts, children }: CataloguePageProps) {
  const t = useTranslations('app.catalogue')
  return (
    <>
      <PageTopBar title={t('title')} />
      <PageMain>
        <TabLinks
          label={t('lists')}
          linkAs={Link}
          tabs={LISTS.map((key) => ({
            key,
            label: t(key),
            href: `/catalogue/${key}`,
            isCurrent: key === current,
            count: String(counts[key]),
          }))}
        />
        <p className={styles.note}>{t('note')}</p>
        {children}
      </PageMain>
    </>
  )
}
