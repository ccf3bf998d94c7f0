import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { TextField } from '../access/TextField.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

export type Wish = 'optout' | 'optin'
const wishes = ['optout', 'optin'] as const

type Props = {
  /** Before the dialog goes. */
  readonly onDone: (wish: Wish) => unknown
  readonly onClose: () => void
}

/** What a citizen asks for at the desk. */
export function WishDialog({ onDone, onClose }: Props) {
  const say = useSmsWords()
  const name = useId()
  const [phone, setPhone] = useState('')
  const [wish, setWish] = useState<Wish>('optout')
  const { form, errors, problem, busy, submit } = useSend<undefined, 'phone'>({
    check: () => ({ phone: phone.trim() === '' && say.phoneMissing }),
    send: () => send('POST', '/api/v1/sms/opt-outs', { phone, wish }),
    refusal: ({ code }) => (code === 'invalid' ? { phone: say.phoneWrong } : undefined),
    done: async () => {
      await onDone(wish)
      onClose()
    },
  })
  return (
    <Dialog label={say.recordTitle} narrow onClose={onClose}>
      <DialogClose onClose={onClose} />
      <h2 className={access.title}>{say.recordTitle}</h2>
      <p className={access.text}>{say.recordText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={say.phone}
          description={say.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={40}
          value={phone}
          error={errors.phone}
          autoFocus
          onValue={setPhone}
        />
        <fieldset className={styles.wishes}>
          <legend className={access.label}>{say.wish}</legend>
          {wishes.map((each) => (
            <label key={each} className={access.check}>
              <input type="radio" name={name} checked={wish === each} onChange={() => setWish(each)} />
              {say.wishes[each]}
            </label>
          ))}
        </fieldset>
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
