import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceleratorList } from '../../../features/catalogue/accelerator-list.tsx'
import { ACCELERATOR_KEYS } from '../../../features/catalogue/accelerator-rows.ts'
import { parseCatalogueAddress } from '../../../features/catalogue/catalogue-address.ts'
import { CataloguePage } from '../../../features/catalogue/catalogue-page.tsx'
import { loadCatalogueLists } from '../../../features/catalogue/load-catalogue-lists.ts'
import { queryOf } from '../../../features/catalogue/query-of.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.catalogue'))('accelerators') }
}

export default async function AcceleratorsPage({ searchParams }: Props) {
  const { accelerators, counts, today } = await loadCatalogueLists()
  const address = parseCatalogueAddress(queryOf(await searchParams), ACCELERATOR_KEYS)
  return (
    <CataloguePage current="accelerators" counts={counts}>
      <AcceleratorList accelerators={accelerators} address={address} today={today} />
    </CataloguePage>
  )
}
