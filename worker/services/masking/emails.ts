const local = String.raw`[\p{L}\p{N}._%+-]{1,64}`
const label = String.raw`[\p{L}\p{N}-]+`
const at = '[@＠﹫]'
const spokenAt = String.raw`(?:\s{0,3}${at}\s{0,3}|\s{0,3}[([{<]\s?(?:at|arroba|@)\s?[)\]}>]\s{0,3}|\s{1,3}arroba\s{1,3})`
const spokenDot = String.raw`(?:\s{0,2}[.．。,]\s{0,2}|\s{0,3}[([{<]\s?(?:dot|punto)\s?[)\]}>]\s{0,3}|\s{1,3}(?:punto|dot)\s{1,3})`
const providers = '(?:gmail|hotmail|outlook|yahoo|icloud|live|protonmail|proton)'
// Where there are spaces, the end has to be one that people use: «vine @ las 10. Me atendieron» is no address.
const endings = '(?:com|pe|org|net|edu|gob|gov|es|info|biz|us|uk|eu|cl|ar|mx|co|ec|bo|br|ve)'

const written = `${local}${at}${label}(?:[.．。]${label})+`
const spoken = `${local}${spokenAt}${label}(?:${spokenDot}${label}){0,3}?${spokenDot}${endings}(?:${spokenDot}${endings})?(?![\\p{L}\\p{N}])`
const withoutEnding = `${local}${spokenAt}${providers}(?![\\p{L}\\p{N}])`

const email = new RegExp(`${spoken}|${written}|${withoutEnding}`, 'giu')

/** Addresses as they are written, and as they are spelled: «ana arroba gmail punto com». */
export const maskEmails = (text: string): string => text.replaceAll(email, '[correo]')
