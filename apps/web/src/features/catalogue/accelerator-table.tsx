import type { inferRouterOutputs } from '@trpc/server'
import { useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'
import { CatalogueTable } from './catalogue-table.tsx'

type Accelerators = inferRouterOutputs<AppRouter>['catalogue']['accelerators']

/** Every accelerator of the instance: what it can hold, move, compute, draw and cost. */
export function AcceleratorTable({ accelerators }: { accelerators: Accelerators }) {
  const t = useTranslations('app.catalogue')
  return (
    <CatalogueTable
      caption={t('accelerators', { count: accelerators.length })}
      columns={[t('memory'), t('bandwidth'), t('peak'), t('power'), t('price')]}
      entries={accelerators.map(({ key, name, vendor, memory, memoryBandwidth, peak, tdp, prices }) => ({
        key,
        name,
        group: vendor,
        cells: [
          ...[memory, memoryBandwidth, peak.bf16, tdp].map((figure) =>
            figure === undefined ? [] : [{ figure }],
          ),
          prices.map(({ kind, figure }) => ({ figure, kind: t(`priceKind.${kind}`, { date: figure.date }) })),
        ],
      }))}
    />
  )
}
