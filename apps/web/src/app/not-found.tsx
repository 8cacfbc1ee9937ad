import { EmptyState } from '@kilotoken/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageTopBar } from '../features/frame/page-top-bar.tsx'
import styles from './plain-page.module.css'

export default async function NotFound() {
  const t = await getTranslations('app.notFound')
  return (
    <>
      <PageTopBar title={t('title')} />
      <main id="main" className={styles.main}>
        <EmptyState text={t('text')} action={<Link href="/sample">{t('action')}</Link>} />
      </main>
    </>
  )
}
