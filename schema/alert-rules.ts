/** Of the note with which somebody says what they found. */
export const longestAlertNote = 500
