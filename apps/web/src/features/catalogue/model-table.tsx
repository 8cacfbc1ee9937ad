import type { inferRouterOutputs } from '@trpc/server'
import { useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'
import { CatalogueTable } from './catalogue-table.tsx'

type Models = inferRouterOutputs<AppRouter>['catalogue']['models']

/** Every model shape of the instance: what decides its memory and its arithmetic. */
export function ModelTable({ models }: { models: Models }) {
  const t = useTranslations('app.catalogue')
  return (
    <CatalogueTable
      caption={t('models', { count: models.length })}
      columns={[t('parameters'), t('active'), t('layers'), t('context')]}
      entries={models.map(({ key, name, family, parameters, activeParameters, layers, context }) => ({
        key,
        name,
        group: family,
        cells: [parameters, activeParameters, layers, context].map((figure) => [{ figure }]),
      }))}
    />
  )
}
