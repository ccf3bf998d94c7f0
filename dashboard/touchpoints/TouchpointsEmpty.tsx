import heading from '../report/heading.module.css'
import { StatePanel } from '../states/StatePanel.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = { readonly anyOffice: boolean; readonly onNew: (() => void) | undefined }

/** Before the first point. */
export function TouchpointsEmpty({ anyOffice, onNew }: Props) {
  const words = useTouchpointsWords()
  return (
    <>
      <p className={heading.question}>{words.question}</p>
      <StatePanel
        icon="qr"
        title={anyOffice ? words.emptyTitle : words.noOfficesTitle}
        text={anyOffice ? words.emptyText : words.noOfficesText}
        action={anyOffice && onNew ? { label: words.newPoint, run: onNew } : undefined}
      />
    </>
  )
}
