import { useWords } from '../language/context.ts'
import styles from './dialog.module.css'
import { Icon } from './Icon.tsx'

export function DialogClose({ onClose }: { onClose: () => void }) {
  const words = useWords()
  return (
    <button type="button" className={styles.close} aria-label={words.closeMore} onClick={onClose}>
      <Icon name="close" size={18} />
    </button>
  )
}
