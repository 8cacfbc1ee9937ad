import { labelText, unitText } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import type { Accelerator } from './accelerator-rows.ts'
import type { CatalogueAddress } from './catalogue-address.ts'
import { type CatalogueColumn, CatalogueList } from './catalogue-list.tsx'
import { EntryName } from './entry-name.tsx'
import { entryPath } from './entry-path.ts'
import type { FacetWords } from './list-facets.ts'
import type { PriceAge } from './price-age.ts'
import { PriceAgeText } from './price-age-text.tsx'
import { PriceFigure } from './price-figure.tsx'
import styles from './price-list.module.css'
import { type AcceleratorPrice, PRICE_KEYS, type PriceEntry, priceRows } from './price-rows.ts'
import { SourceLine } from './source-line.tsx'

export type PriceListProps = {
  accelerators: readonly Accelerator[]
  address: CatalogueAddress
  /** The day prices are as old as on. */
  today: string
}

/** Every price of the instance, each with its kind and its age: two kinds, or two ages, do not compare. */
export function PriceList({ accelerators, address, today }: PriceListProps) {
  const t = useTranslations('app.catalogue')
  return (
    <CatalogueList
      caption={t('prices')}
      path="/catalogue/prices"
      keys={PRICE_KEYS}
      address={address}
      rows={priceRows(accelerators, today)}
      facets={useFacets()}
      columns={useColumns(today)}
    />
  )
}

function useFacets(): FacetWords[] {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  return [
    { key: 'vendor', legend: t('facet.vendor'), label: String },
    {
      key: 'kind',
      legend: t('facet.kind'),
      label: (value) => t(`priceKind.${value as AcceleratorPrice['kind']}`),
    },
    { key: 'age', legend: t('facet.age'), label: (value) => t(`priceLevel.${value as PriceAge['level']}`) },
    {
      key: 'evidence',
      legend: t('facet.evidence'),
      label: (value) => labelText({ key: `evidence.${value}` }, locale),
    },
    { key: 'currency', legend: t('facet.currency'), label: (value) => unitText(value, locale) },
  ]
}

function useColumns(today: string): CatalogueColumn<PriceEntry>[] {
  const t = useTranslations('app.catalogue')
  return [
    {
      key: 'name',
      label: t('accelerator'),
      cell: ({ accelerator: { key, name, vendor } }) => (
        <EntryName href={entryPath('accelerators', key)} name={name} note={vendor} />
      ),
    },
    {
      key: 'kind',
      label: t('kind'),
      cell: ({ price }) => <span className={styles.whole}>{t(`priceKind.${price.kind}`)}</span>,
    },
    {
      key: 'price',
      label: t('price'),
      align: 'end',
      cell: ({ price }) => <PriceFigure figure={price.figure} />,
    },
    {
      key: 'age',
      label: t('facet.age'),
      cell: ({ price }) => (
        <span className={styles.whole}>
          <PriceAgeText date={price.figure.date} today={today} />
        </span>
      ),
    },
    {
      key: 'note',
      label: t('remark'),
      isOnlyWide: true,
      cell: ({ price }) => price.figure.note && <span className={styles.note}>{price.figure.note}</span>,
    },
    {
      key: 'source',
      label: t('source'),
      isFill: true,
      cell: ({ price }) => <SourceLine figure={price.figure} isShort />,
    },
  ]
}
