import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { parseCatalogueAddress } from '../../../features/catalogue/catalogue-address.ts'
import { CataloguePage } from '../../../features/catalogue/catalogue-page.tsx'
import { loadCatalogueLists } from '../../../features/catalogue/load-catalogue-lists.ts'
import { ModelList } from '../../../features/catalogue/model-list.tsx'
import { MODEL_KEYS } from '../../../features/catalogue/model-rows.ts'
import { queryOf } from '../../../features/catalogue/query-of.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.catalogue'))('models') }
}

export default async function ModelsPage({ searchParams }: Props) {
  const { models, counts } = await loadCatalogueLists()
  const address = parseCatalogueAddress(queryOf(await searchParams), MODEL_KEYS)
  return (
    <CataloguePage current="models" counts={counts}>
      <ModelList models={models} address={address} />
    </CataloguePage>
  )
}
