import { EmptyState, type ListColumn, ListTable } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type AddressKeys, type CatalogueAddress, catalogueQuery } from './catalogue-address.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import styles from './catalogue-list.module.css'
import type { CatalogueRow } from './catalogue-row.ts'
import { filterRows } from './filter-rows.ts'
import { type FacetWords, listFacets } from './list-facets.ts'
import { ListLink } from './list-link.tsx'
import { sortRows } from './sort-rows.ts'

/** A column of a catalogue list. One whose key is a sort of the address sorts. */
export type CatalogueColumn<E> = Omit<ListColumn, 'sort'> & { cell: (entry: E) => ReactNode }

export type CatalogueListProps<E> = {
  caption: string
  path: string
  keys: AddressKeys
  address: CatalogueAddress
  rows: readonly CatalogueRow<E>[]
  facets: readonly FacetWords[]
  columns: readonly CatalogueColumn<E>[]
}

/** A list of the catalogue as its address asks for it: narrowed, in order, with what else there is to ask for. */
export function CatalogueList<E>(props: CatalogueListProps<E>) {
  const { caption, path, keys, address, rows, facets, columns } = props
  const t = useTranslations('app.catalogue')
  if (rows.length === 0) return <EmptyState text={t('empty')} />
  const shown = sortRows(filterRows(rows, address), address)
  return (
    <CatalogueFilters path={path} keys={keys} address={address} facets={listFacets(rows, address, facets)}>
      <p className={styles.count} role="status">
        {t('shown', { shown: shown.length, all: rows.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState text={t('noMatch')} action={<ListLink href={path}>{t('clearFilters')}</ListLink>} />
      ) : (
        <ListTable
          caption={caption}
          columns={columns.map(({ cell, ...column }) => ({ ...column, ...sortOf(column, props) }))}
          rows={shown.map(({ key, entry }) => ({
            key,
            cells: Object.fromEntries(columns.map((column) => [column.key, column.cell(entry)])),
          }))}
          linkAs={ListLink}
        />
      )}
    </CatalogueFilters>
  )
}

type Sorted = Pick<CatalogueListProps<never>, 'path' | 'keys' | 'address'>

/** Where a column's head leads: figures from the largest, the rest from the first; the other way when it is so already. */
function sortOf({ key, align }: Pick<ListColumn, 'key' | 'align'>, { path, keys, address }: Sorted) {
  if (!keys.sorts.includes(key)) return {}
  const isNow = address.sort === key
  const isDescending = isNow ? !address.isDescending : align === 'end'
  return {
    sort: {
      href: `${path}${catalogueQuery({ ...address, sort: key, isDescending }, keys)}`,
      state: isNow ? (address.isDescending ? 'descending' : 'ascending') : 'none',
    } as const,
  }
}
