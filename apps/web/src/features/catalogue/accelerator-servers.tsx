import { figureLine } from '@kilotoken/messages'
import { ListTable } from '@kilotoken/ui'
import type { inferRouterOutputs } from '@trpc/server'
import { useLocale, useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'
import { SourceLines } from './source-lines.tsx'

export type NodeType = inferRouterOutputs<AppRouter>['catalogue']['nodes'][number]

/** The server types that carry one accelerator. */
export function AcceleratorServers({ servers }: { servers: readonly NodeType[] }) {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  return (
    <ListTable
      caption={t('servers')}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'count', label: t('countOf'), align: 'end' },
        { key: 'power', label: t('figure.ratedPower'), align: 'end' },
        { key: 'source', label: t('source') },
      ]}
      rows={servers.map(({ key, name, accelerators, ratedPower }) => ({
        key,
        cells: {
          name,
          count: accelerators.value,
          power: ratedPower === undefined ? '–' : figureLine(ratedPower.value, ratedPower.unit, locale),
          source: <SourceLines figures={[accelerators, ratedPower]} />,
        },
      }))}
    />
  )
}
