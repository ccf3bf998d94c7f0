import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { longestSearch } from '../../schema/search-terms.ts'
import { useFilters } from '../filters/useFilters.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './comments.module.css'
import { useCommentsPageWords } from './words.ts'

/** What is typed stays here until it is sent; then it stands in the address. */
export function CommentSearch({ search = '' }: { search?: string | undefined }) {
  const page = useCommentsPageWords()
  const { change } = useFilters()
  const [typed, setTyped] = useState(search)
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => setTyped(search), [search])
  const find = (words: string) => {
    if (words.trim() !== search) change({ search: words.trim() || undefined })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of old machines don't know the element <search>
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault()
        find(typed)
      }}
    >
      <label htmlFor={id}>{page.searchLabel}</label>
      <div className={styles.searchRow}>
        <div className={styles.searchBox}>
          <Icon name="search" size={18} />
          <input
            ref={box}
            id={id}
            type="search"
            dir="auto"
            enterKeyHint="search"
            autoComplete="off"
            maxLength={longestSearch}
            aria-describedby={`${id}-hint`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {typed !== '' && (
            <button
              type="button"
              aria-label={page.clearSearch}
              title={page.clearSearch}
              onClick={() => {
                setTyped('')
                find('')
                box.current?.focus()
              }}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
        <Button type="submit" size="md" variant="filled">
          {page.searchButton}
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {page.searchHint}
      </p>
    </form>
  )
}
