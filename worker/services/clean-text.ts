// C0 and C1 but for tab and line feed; marks that turn the direction of what follows; U+FEFF.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** What a person typed, without what no person types: composed (NFC), one kind of line end, nothing around it. */
export function cleanText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(invisible, '')
    .normalize('NFC')
    .trim()
}
