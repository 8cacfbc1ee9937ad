'use client'

import { FacetList, SearchField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type AddressKeys, type CatalogueAddress, catalogueQuery } from './catalogue-address.ts'
import styles from './catalogue-filters.module.css'
import type { ListFacet } from './list-facets.ts'
import { ListLink } from './list-link.tsx'
import { useCatalogueFilters } from './use-catalogue-filters.ts'

export type CatalogueFiltersProps = {
  path: string
  keys: AddressKeys
  address: CatalogueAddress
  facets: readonly ListFacet[]
  /** What the filters leave. */
  children: ReactNode
}

/** Search and properties beside the list they narrow. A plain form where no script runs. */
export function CatalogueFilters({ path, keys, address, facets, children }: CatalogueFiltersProps) {
  const t = useTranslations('app.catalogue')
  const { shown, text, isPending, type, submit, choose } = useCatalogueFilters(path, keys, address)
  const count = Object.values(shown.facets).flat().length
  const sort = new URLSearchParams(catalogueQuery({ ...shown, search: '', facets: {} }, keys)).get('sort')
  return (
    <div className={styles.layout}>
      <search className={styles.filters}>
        <form
          action={path}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <SearchField
            label={t('search')}
            placeholder={t('search')}
            clearLabel={t('clearSearch')}
            name="q"
            value={text}
            onChange={type}
          />
          {sort !== null && <input type="hidden" name="sort" value={sort} />}
          <details className={styles.facets}>
            <summary className={styles.summary}>{t('filters', { count })}</summary>
            <div className={styles.properties}>
              {facets.map((facet) => (
                <FacetList
                  key={facet.key}
                  name={facet.key}
                  legend={facet.legend}
                  options={facet.options}
                  chosen={[...(shown.facets[facet.key] ?? [])]}
                  onChange={(values) => choose(facet.key, values)}
                />
              ))}
            </div>
          </details>
          <noscript>
            <button type="submit">{t('apply')}</button>
          </noscript>
          {(count > 0 || shown.search !== '') && (
            <ListLink className={styles.all} href={`${path}${sort === null ? '' : `?sort=${sort}`}`}>
              {t('clearFilters')}
            </ListLink>
          )}
        </form>
      </search>
      <div className={styles.results} aria-busy={isPending}>
        {children}
      </div>
    </div>
  )
}
