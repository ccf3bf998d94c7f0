import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenInvitation, SignInStep } from '../../schema/contracts/access.ts'
import { brokenRules } from '../../schema/password-rules.ts'
import { send } from '../api/request.ts'
import { useWords } from '../language/context.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { isEmail } from './is-email.ts'
import { keepTyped } from './just-typed.ts'
import { NewPasswordField } from './NewPasswordField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { TextField } from './TextField.tsx'
import { useSend } from './useSend.ts'

type Props = { readonly token: string; readonly invitation: OpenInvitation }

/** Makes the account, and signs in with it at once. */
export function InvitationForm({ token, invitation }: Props) {
  const say = useAccessWords()
  const words = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [email, setEmail] = useState(invitation.email ?? '')
  const [password, setPassword] = useState('')
  const first = invitation.email === undefined

  const { form, errors, problem, busy, submit } = useSend<undefined, 'name' | 'email' | 'password'>({
    check: () => ({
      name: name.trim() === '' && say.nameMissing,
      email: !isEmail(email) && say.emailMissing,
      password: brokenRules(password).length > 0 && say.rulesBroken,
    }),
    send: () =>
      send('POST', '/api/v1/invitations/accept', {
        token,
        name: name.trim(),
        password,
        ...(first && { email: email.trim() }),
      }),
    refusal: ({ code, fields }) => {
      if (code === 'email-taken') return { email: say.emailTaken }
      if (code !== 'invalid') return undefined
      if (fields.includes('email')) return { email: say.emailMissing }
      return fields.includes('password') ? { password: say.rulesBroken } : undefined
    },
    done: async () => {
      // The account is there: where signing in fails now, the sign-in page takes over.
      const step = await send<SignInStep>('POST', '/api/v1/session', { email: email.trim(), password }).catch(
        () => undefined,
      )
      if (step?.next === 'enrolment') keepTyped(password)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' })
      await navigate({ to: '/', search: true })
    },
  })

  return (
    <>
      <h1 className={styles.title}>{say.inviteTitle}</h1>
      <p className={styles.text}>
        {first
          ? say.inviteFirst(invitation.entity)
          : say.inviteFor(invitation.entity, words.roles[invitation.role])}{' '}
        {!first &&
          (invitation.places.length ? say.invitePlaces(invitation.places.join(', ')) : say.inviteEverywhere)}
      </p>
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={say.email}
          type="email"
          autoComplete="username"
          readOnly={!first}
          autoFocus={first}
          value={email}
          error={errors.email}
          onValue={setEmail}
        />
        <TextField
          label={say.name}
          autoComplete="name"
          maxLength={120}
          autoFocus={!first}
          value={name}
          error={errors.name}
          onValue={setName}
        />
        <NewPasswordField
          label={say.password}
          value={password}
          error={errors.password}
          onValue={setPassword}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
          {say.createAccount}
        </Button>
      </form>
    </>
  )
}
