import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceleratorTable } from '../../features/catalogue/accelerator-table.tsx'
import styles from '../../features/catalogue/catalogue.module.css'
import { ModelTable } from '../../features/catalogue/model-table.tsx'
import { PageTopBar } from '../../features/frame/page-top-bar.tsx'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.catalogue'))('title') }
}

export default async function CataloguePage() {
  const t = await getTranslations('app.catalogue')
  const cache = requestQueryClient()
  const [accelerators, models] = await Promise.all([
    cache.fetchQuery(serverApi.catalogue.accelerators.queryOptions()),
    cache.fetchQuery(serverApi.catalogue.models.queryOptions()),
  ])
  return (
    <>
      <PageTopBar title={t('title')} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <p className={styles.note}>{t('note')}</p>
        <AcceleratorTable accelerators={accelerators} />
        <ModelTable models={models} />
      </main>
    </>
  )
}
