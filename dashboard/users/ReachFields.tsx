import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import type { Reach, StaffMember } from '../../schema/contracts/access.ts'
import { type Role, rolesInvitedBy } from '../../schema/permissions.ts'
import access from '../access/access.module.css'
import { type Places, roleSentence } from '../access/role-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { OfficeChoice } from './OfficeChoice.tsx'
import type { ReachDraft } from './reach-draft.ts'
import styles from './users.module.css'
import { useUsersWords } from './users-words.ts'

type Props = {
  readonly viewer: Pick<StaffMember, 'role' | 'reach'>
  readonly places: Places
  readonly draft: ReachDraft
  readonly error: string | false | undefined
  readonly onDraft: (draft: ReachDraft) => void
}

/** A role, and whose numbers it sees: what the giver may give, and nothing else. */
export function ReachFields({ viewer, places, draft, error, onDraft }: Props) {
  const say = useUsersWords()
  const words = useWords()
  const language = useLanguage()
  const name = useId()
  const choose = (role: Role) => onDraft({ ...draft, role })
  const officeName = (code: string) => places.offices.find(({ office }) => office === code)?.name ?? code
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend className={access.label}>{say.role}</legend>
        {rolesInvitedBy(viewer.role).map((role) => (
          <label key={role} className={styles.role}>
            <input
              type="radio"
              name={name}
              checked={draft.role === role}
              onChange={() => choose(role)}
              aria-describedby={`${name}-${role}`}
            />
            <span>
              <b>{words.roles[role]}</b>
              <span id={`${name}-${role}`} className={styles.opens}>
                {roleSentence(role, language)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.role === 'administrator' && <p className={access.hint}>{say.administratorReach}</p>}
      {(draft.role === 'manager' || draft.role === 'trainer') && (
        <OfficeChoice
          offices={places.offices}
          mayGiveAll={seesAll(viewer.reach)}
          draft={draft}
          error={error}
          onDraft={onDraft}
        />
      )}
      {draft.role === 'supervisor' && (
        <NativeSelect
          label={say.team}
          classNames={{
            input: access.input ?? '',
            label: access.label ?? '',
            error: access.error ?? '',
            description: access.hint ?? '',
          }}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          description={places.teams.length === 0 ? say.noTeams : undefined}
          error={error || undefined}
          value={draft.team}
          data={[
            { value: '', label: say.chooseTeam },
            ...places.teams.map(({ team, name: called, office }) => ({
              value: team,
              label: `${called}, ${officeName(office)}`,
            })),
          ]}
          onChange={(event) => onDraft({ ...draft, team: event.currentTarget.value })}
        />
      )}
    </>
  )
}

const seesAll = (reach: Reach) => 'offices' in reach && reach.offices === 'all'
