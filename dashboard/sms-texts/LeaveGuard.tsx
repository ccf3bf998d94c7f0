import { Button } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import type { WordableSms } from '../../schema/messages/sms-wordings.ts'
import access from '../access/access.module.css'
import { Dialog } from '../shell/Dialog.tsx'
import { useSmsTextsWords } from './sms-texts-words.ts'
import type { Drafts } from './wording-draft.ts'

/** Asks before what was typed is lost: on the way to another page, and when the tab is closed. */
export function LeaveGuard({ drafts }: { drafts: Drafts }) {
  const say = useSmsTextsWords()
  const unsaved = Object.keys(drafts).length > 0
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && current.pathname !== next.pathname,
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  const names = [...new Set(Object.keys(drafts).map((key) => say.names[key.split('/')[0] as WordableSms]))]
  return (
    <Dialog label={say.leaveTitle} narrow onClose={reset}>
      <h2 className={access.title}>{say.leaveTitle}</h2>
      <p className={access.text}>{say.leaveText(names.join(', '))}</p>
      <div className={access.form}>
        <div className={access.buttons}>
          <Button variant="filled" size="md" data-autofocus onClick={reset}>
            {say.stay}
          </Button>
          <Button size="md" onClick={proceed}>
            {say.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
