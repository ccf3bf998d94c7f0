import type { ReactNode } from 'react'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import styles from './dialogs.module.css'

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

export function ModalDialog({ title, onClose, children }: Props) {
  return (
    <Dialog label={title} onClose={onClose}>
      <div className={styles.head}>
        <h2 className="card-title">{title}</h2>
        <DialogClose onClose={onClose} />
      </div>
      {children}
    </Dialog>
  )
}
