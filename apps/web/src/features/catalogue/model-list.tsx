import { figureText, unitText } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import type { CatalogueAddress } from './catalogue-address.ts'
import { type CatalogueColumn, CatalogueList } from './catalogue-list.tsx'
import { ColumnFigure } from './column-figure.tsx'
import { EntryName } from './entry-name.tsx'
import { entryPath } from './entry-path.ts'
import type { FacetWords } from './list-facets.ts'
import { BILLION, MODEL_KEYS, type ModelShape, modelRows, PARAMETER_BANDS } from './model-rows.ts'
import { SourceLines } from './source-lines.tsx'

export type ModelListProps = { models: readonly ModelShape[]; address: CatalogueAddress }

/** Every model shape of the instance: what decides its memory and its arithmetic. */
export function ModelList({ models, address }: ModelListProps) {
  const t = useTranslations('app.catalogue')
  return (
    <CatalogueList
      caption={t('models')}
      path="/catalogue/models"
      keys={MODEL_KEYS}
      address={address}
      rows={modelRows(models)}
      facets={useFacets()}
      columns={useColumns()}
    />
  )
}

function useFacets(): FacetWords[] {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  const size = (key: string) => {
    const band = PARAMETER_BANDS.find((each) => each.key === key)
    if (band === undefined) return key
    const billions = (count: number) => figureText(count * BILLION, 'param', locale, 'short').value
    return t('sizeBand', {
      from: billions(band.from),
      to: band.to === undefined ? 'open' : billions(band.to),
    })
  }
  return [
    { key: 'family', legend: t('facet.family'), label: String },
    { key: 'size', legend: t('facet.size'), label: size },
    {
      key: 'build',
      legend: t('facet.build'),
      label: (value) => t(value === 'dense' ? 'build.dense' : 'build.experts'),
    },
    { key: 'attention', legend: t('facet.attention'), label: String },
  ]
}

function useColumns(): CatalogueColumn<ModelShape>[] {
  const t = useTranslations('app.catalogue')
  const locale = useLocale()
  const inUnit = (name: string, unit: string) => t('inUnit', { name, unit: unitText(unit, locale) })
  const compact = ({ value, unit }: { value: number; unit: string }) => (
    <span title={figureText(value, unit, locale).value}>
      {figureText(value, unit, locale, 'short').value}
    </span>
  )
  return [
    {
      key: 'name',
      label: t('name'),
      cell: ({ key, name, family }) => (
        <EntryName href={entryPath('models', key)} name={name} note={family} />
      ),
    },
    {
      key: 'parameters',
      label: t('figure.parameters'),
      align: 'end',
      cell: ({ parameters }) => compact(parameters),
    },
    {
      key: 'active',
      label: t('short.activeParameters'),
      align: 'end',
      cell: ({ activeParameters }) => compact(activeParameters),
    },
    {
      key: 'layers',
      label: t('figure.layers'),
      isOnlyWide: true,
      align: 'end',
      cell: ({ layers }) => <ColumnFigure figure={layers} decimals={0} />,
    },
    {
      key: 'context',
      label: inUnit(t('short.context'), 'tok'),
      align: 'end',
      cell: ({ context }) => <ColumnFigure figure={context} decimals={0} />,
    },
    {
      key: 'cache',
      label: inUnit(t('short.kvBytesPerToken'), 'B/tok'),
      align: 'end',
      cell: ({ kvBytesPerToken }) => <ColumnFigure figure={kvBytesPerToken} decimals={0} />,
    },
    {
      key: 'attention',
      label: t('figure.attention'),
      isOnlyWide: true,
      cell: ({ attention }) => attention.kind,
    },
    {
      key: 'source',
      label: t('source'),
      isFill: true,
      cell: ({ parameters, activeParameters, layers, context, kvBytesPerToken }) => (
        <SourceLines figures={[parameters, activeParameters, layers, context, kvBytesPerToken]} />
      ),
    },
  ]
}
