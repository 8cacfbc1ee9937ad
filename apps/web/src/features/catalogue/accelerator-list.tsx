import { unitText } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import styles from './accelerator-list.module.css'
import { ACCELERATOR_KEYS, type Accelerator, acceleratorRows, MEMORY_BANDS } from './accelerator-rows.ts'
import type { CatalogueAddress } from './catalogue-address.ts'
import { type CatalogueColumn, CatalogueList } from './catalogue-list.tsx'
import { columnDecimals } from './column-decimals.ts'
import { ColumnFigure } from './column-figure.tsx'
import { EntryName } from './entry-name.tsx'
import { entryPath } from './entry-path.ts'
import { latestPrice } from './latest-price.ts'
import type { FacetWords } from './list-facets.ts'
import { PriceAgeText } from './price-age-text.tsx'
import { PriceFigure } from './price-figure.tsx'
import { SourceLines } from './source-lines.tsx'

export type AcceleratorListProps = {
  accelerators: readonly Accelerator[]
  address: CatalogueAddress
  /** The day prices are as old as on. */
  today: string
}

/** Every accelerator of the instance: what it holds, moves, computes, draws, and its latest price. */
export function AcceleratorList({ accelerators, address, today }: AcceleratorListProps) {
  const t = useTranslations('app.catalogue')
  return (
    <CatalogueList
      caption={t('accelerators')}
      path="/catalogue/accelerators"
      keys={ACCELERATOR_KEYS}
      address={address}
      rows={acceleratorRows(accelerators)}
      facets={useFacets()}
      columns={useColumns(accelerators, today)}
    />
  )
}

function useFacets(): FacetWords[] {
  const t = useTranslations('app.catalogue')
  const memory = (key: string) => {
    const band = MEMORY_BANDS.find((each) => each.key === key)
    return band === undefined ? key : t('memoryBand', { from: band.from, to: band.to ?? 'open' })
  }
  return [
    { key: 'vendor', legend: t('facet.vendor'), label: String },
    { key: 'memory', legend: t('facet.memory'), label: memory },
    { key: 'year', legend: t('facet.year'), label: String },
    { key: 'form', legend: t('facet.form'), label: String },
  ]
}

const FIGURES = [
  { key: 'memory', name: 'memory', unit: 'GB', isOnlyWide: false, of: (entry: Accelerator) => entry.memory },
  {
    key: 'bandwidth',
    name: 'memoryBandwidth',
    unit: 'GB/s',
    isOnlyWide: true,
    of: (entry: Accelerator) => entry.memoryBandwidth,
  },
  {
    key: 'peak',
    name: 'bf16',
    unit: 'TFLOP/s',
    isOnlyWide: false,
    of: (entry: Accelerator) => entry.peak.bf16,
  },
  { key: 'power', name: 'tdp', unit: 'W', isOnlyWide: true, of: (entry: Accelerator) => entry.tdp },
] as const

function useColumns(accelerators: readonly Accelerator[], today: string): CatalogueColumn<Accelerator>[] {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  return [
    {
      key: 'name',
      label: t('name'),
      cell: ({ key, name, vendor, formFactor: form }) => (
        <EntryName
          href={entryPath('accelerators', key)}
          name={name}
          note={t('vendorAndForm', { vendor, form })}
        />
      ),
    },
    ...FIGURES.map(({ key, name, unit, isOnlyWide, of }): CatalogueColumn<Accelerator> => {
      const decimals = columnDecimals(accelerators.flatMap((entry) => of(entry)?.value ?? []))
      return {
        key,
        align: 'end',
        isOnlyWide,
        label: t('inUnit', { name: t(`short.${name}`), unit: unitText(unit, locale) }),
        cell: (entry) => <ColumnFigure figure={of(entry)} decimals={decimals} />,
      }
    }),
    {
      key: 'released',
      label: t('facet.year'),
      isOnlyWide: true,
      cell: ({ releasedOn }) => releasedOn?.slice(0, 4) ?? '–',
    },
    {
      key: 'price',
      label: t('price'),
      align: 'end',
      cell: ({ prices }) => <LatestPrice price={latestPrice(prices)} today={today} />,
    },
    {
      key: 'source',
      label: t('source'),
      isFill: true,
      cell: (entry) => (
        <SourceLines figures={[...FIGURES.map(({ of }) => of(entry)), latestPrice(entry.prices)?.figure]} />
      ),
    },
  ]
}

function LatestPrice({ price, today }: { price: Accelerator['prices'][number] | undefined; today: string }) {
  const t = useTranslations('app.catalogue')
  if (price === undefined) return '–'
  return (
    <span className={styles.price}>
      <span>
        <PriceFigure figure={price.figure} />
      </span>
      <span className={styles.kind}>{t(`priceKind.${price.kind}`)}</span>
      <PriceAgeText date={price.figure.date} today={today} />
    </span>
  )
}
