import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'

type Props = {
  readonly label: string
  readonly narrow?: boolean
  /** Without it, the dialog stays until what it asks for is done. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/**
 * The browser's own: it keeps the focus inside, and gives it back. Shown for as long as it is there. The focus begins
 * at what carries `data-autofocus`: React's own comes before the dialog is shown.
 */
export function Dialog({ label, narrow = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${narrow ? styles.narrow : ''}`}
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose?.()
      }}
      onClose={(event) => {
        // Browsers close on a second Esc whatever one says.
        if (event.target === dialog.current && dialog.current?.isConnected) {
          if (onClose) onClose()
          else dialog.current.showModal()
        }
      }}
    >
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
