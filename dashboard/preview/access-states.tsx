import type { ReactNode } from 'react'
import styles from '../access/access.module.css'
import { InvitationForm } from '../access/InvitationForm.tsx'
import { RecoveryCodes } from '../access/RecoveryCodes.tsx'
import { ScanStep } from '../access/ScanStep.tsx'
import { SecondStepForm } from '../access/SecondStepForm.tsx'
import { SignInSteps } from '../access/SignInSteps.tsx'
import { AccountView } from '../account/AccountView.tsx'
import {
  doorExamples,
  exampleEnrolment,
  exampleMembers,
  exampleSession,
  keysExamples,
  places,
  staffExamples,
} from '../examples/access.ts'
import { KeysView } from '../keys/KeysView.tsx'
import { UsersView } from '../users/UsersView.tsx'

const nothing = () => {}
const { administrator, manager } = exampleMembers

const boxed = {
  ...Object.fromEntries(
    Object.entries(doorExamples).map(([name, door]) => [
      `entrar-${name}`,
      () => <SignInSteps door={door} title="Iniciar sesión" />,
    ]),
  ),
  'entrar-rechazado': () => <SignInSteps door={doorExamples.ownSignIn} title="Iniciar sesión" refused />,
  'segundo-paso': () => <SecondStepForm demonstrationCode="123456" onStep={nothing} onAgain={nothing} />,
  'segundo-factor': () => <ScanStep enrolment={exampleEnrolment} onConfirmed={nothing} />,
  'codigos-de-recuperacion': () => (
    <RecoveryCodes codes={exampleEnrolment.recoveryCodes} action="Listo" onDone={nothing} />
  ),
  invitacion: () => (
    <InvitationForm
      token="…"
      invitation={{
        role: 'trainer',
        email: 'luz@entidad.gob.pe',
        entity: 'Municipalidad de San Aurelio',
        places: ['Sede Norte'],
      }}
    />
  ),
  'invitacion-primera': () => (
    <InvitationForm
      token="…"
      invitation={{ role: 'administrator', entity: 'Municipalidad de San Aurelio', places: [] }}
    />
  ),
} satisfies Record<string, () => ReactNode>

const whole = {
  'cuenta-manager': () => <AccountView session={exampleSession('manager')} places={places} />,
  'cuenta-elsewhere': () => (
    <AccountView
      session={exampleSession('trainer', { member: { ...exampleMembers.trainer, hasPassword: false } })}
      places={places}
    />
  ),
  'cuenta-trainer': () => <AccountView session={exampleSession('trainer')} places={places} />,
  'usuarios-typical': () => (
    <UsersView report={staffExamples.typical} viewer={administrator} places={places} />
  ),
  'usuarios-manager': () => <UsersView report={staffExamples.typical} viewer={manager} places={places} />,
  'usuarios-alone': () => <UsersView report={staffExamples.alone} viewer={administrator} places={places} />,
  'usuarios-empty': () => <UsersView report={staffExamples.empty} viewer={manager} places={places} />,
  'claves-typical': () => <KeysView report={keysExamples.typical} offices={places.offices} />,
  'claves-empty': () => <KeysView report={keysExamples.empty} offices={places.offices} />,
} satisfies Record<string, () => ReactNode>

/** The pages of access as examples make them, by page and state. */
export const accessStates: Readonly<Record<string, Readonly<Record<string, () => ReactNode>>>> = {
  acceso: Object.fromEntries(
    Object.entries(boxed).map(([name, draw]) => [
      name,
      () => <div className={`card ${styles.box}`}>{draw()}</div>,
    ]),
  ),
  personal: whole,
}
