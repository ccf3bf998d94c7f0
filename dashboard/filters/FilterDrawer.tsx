import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import { LanguageSwitch, SchemeSwitch } from '../shell/Switches.tsx'
import { FilterFields } from './FilterFields.tsx'
import styles from './filters.module.css'
import { useFilters } from './useFilters.ts'

/** On a phone. The browser's own dialog keeps focus inside, closes on Esc and gives focus back. */
export function FilterDrawer() {
  const words = useWords()
  const { active, clear } = useFilters()
  const [shown, setShown] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (shown) dialog.current?.showModal()
  }, [shown])
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={words.openFilters(active)}
        onClick={() => setShown(true)}
      >
        <Icon name="filter" size={18} />
        {active > 0 && (
          <span className={styles.count} aria-hidden="true">
            {active}
          </span>
        )}
      </button>
      <dialog
        ref={dialog}
        className={styles.drawer}
        aria-labelledby="filters-title"
        onClose={() => setShown(false)}
      >
        {shown && (
          <form method="dialog" className={styles.drawerBody}>
            <div className={styles.drawerHead}>
              <h2 id="filters-title" className="card-title">
                {words.filtersAndSettings}
              </h2>
              {active > 0 && (
                <button type="button" className={styles.clear} onClick={clear}>
                  {words.clearFilters}
                </button>
              )}
            </div>
            <FilterFields labelled />
            <div className={styles.settings}>
              <LanguageSwitch />
              <SchemeSwitch />
            </div>
            <Button type="submit" variant="filled" size="md" fullWidth>
              {words.closeFilters}
            </Button>
          </form>
        )}
      </dialog>
    </>
  )
}
