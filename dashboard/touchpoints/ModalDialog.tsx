import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '../shell/Icon.tsx'
import styles from './dialogs.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** The browser's own dialog keeps focus inside, closes on Esc and gives focus back. */
export function ModalDialog({ title, onClose, children }: Props) {
  const words = useTouchpointsWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id} className="card-title">
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      {children}
    </dialog>
  )
}
