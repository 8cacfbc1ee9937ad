import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { parseCatalogueAddress } from '../../../features/catalogue/catalogue-address.ts'
import { CataloguePage } from '../../../features/catalogue/catalogue-page.tsx'
import { loadCatalogueLists } from '../../../features/catalogue/load-catalogue-lists.ts'
import { PriceList } from '../../../features/catalogue/price-list.tsx'
import { PRICE_KEYS } from '../../../features/catalogue/price-rows.ts'
import { queryOf } from '../../../features/catalogue/query-of.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.catalogue'))('prices') }
}

export default async function PricesPage({ searchParams }: Props) {
  const { accelerators, counts, today } = await loadCatalogueLists()
  const address = parseCatalogueAddress(queryOf(await searchParams), PRICE_KEYS)
  return (
    <CataloguePage current="prices" counts={counts}>
      <PriceList accelerators={accelerators} address={address} today={today} />
    </CataloguePage>
  )
}
