import type { TouchpointUse } from '../../schema/contracts/touchpoints.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { agentName } from '../agents/agent-name.ts'

type Point = Pick<TouchpointUse, 'desk' | 'agent'>

const wholeOffice = { es: 'Toda la sede', en: 'Whole office' } as const

/** `Ventanilla 2`, `Asesor 014`, `Toda la sede` */
export const placeName = ({ desk, agent }: Point, language: Language): string =>
  desk ?? (agent === undefined ? wholeOffice[language] : agentName(agent, language))

/** `7K3M-9QXD`: in groups, as one reads and types it */
export const groupedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** `https://encuesta.example.pe/e/7K3M-9QXD` */
export const typedAddress = (origin: string, code: string): string => `${origin}/e/${groupedCode(code)}`

/** A name by which the file is found again among others. */
export const fileName = (office: string, place: string, code: string): string =>
  `QR ${office} ${place} ${groupedCode(code)}.svg`.replaceAll(/[^\p{L}\p{N} .-]/gu, '')
