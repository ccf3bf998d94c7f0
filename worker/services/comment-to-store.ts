import { cleanText } from './clean-text.ts'
import { maskPersonalData } from './masking/mask-personal-data.ts'

/** A comment as it is kept: clean, without numbers and addresses of persons; null where nothing is left. */
export const commentToStore = (typed: string | undefined): string | null =>
  maskPersonalData(cleanText(typed ?? '')) || null
