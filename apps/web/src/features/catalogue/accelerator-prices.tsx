import { ListTable } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { PriceAgeText } from './price-age-text.tsx'
import { PriceFigure } from './price-figure.tsx'
import type { AcceleratorPrice } from './price-rows.ts'
import { SourceLine } from './source-line.tsx'

/** Every price of one accelerator, the latest first. */
export function AcceleratorPrices({ prices, today }: { prices: readonly AcceleratorPrice[]; today: string }) {
  const t = useTranslations('app.catalogue')
  return (
    <ListTable
      caption={t('prices')}
      columns={[
        { key: 'kind', label: t('kind') },
        { key: 'price', label: t('price'), align: 'end' },
        { key: 'age', label: t('facet.age') },
        { key: 'note', label: t('remark') },
        { key: 'source', label: t('source') },
      ]}
      rows={[...prices]
        .sort((a, b) => b.figure.date.localeCompare(a.figure.date))
        .map(({ kind, figure }) => ({
          key: `${kind} ${figure.date} ${figure.value}`,
          cells: {
            kind: t(`priceKind.${kind}`),
            price: <PriceFigure figure={figure} />,
            age: <PriceAgeText date={figure.date} today={today} />,
            note: figure.note,
            source: <SourceLine figure={figure} />,
          },
        }))}
    />
  )
}
