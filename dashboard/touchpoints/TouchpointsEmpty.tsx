import { useState } from 'react'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import heading from '../overview/heading.module.css'
import { StatePanel } from '../states/StatePanel.tsx'
import { NewPointDialog } from './NewPointDialog.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

/** Before the first point. */
export function TouchpointsEmpty({ offices }: { offices: TouchpointsReport['offices'] }) {
  const words = useTouchpointsWords()
  const [making, setMaking] = useState(false)
  const none = offices.length === 0
  return (
    <>
      <p className={heading.question}>{words.question}</p>
      <StatePanel
        icon="qr"
        title={none ? words.noOfficesTitle : words.emptyTitle}
        text={none ? words.noOfficesText : words.emptyText}
        action={none ? undefined : { label: words.newPoint, run: () => setMaking(true) }}
      />
      {making && <NewPointDialog offices={offices} onClose={() => setMaking(false)} />}
    </>
  )
}
