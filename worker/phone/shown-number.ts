/** `+51 987 654 321`; what is of elsewhere as it is. */
export const shownNumber = (number: string) => number.replace(/^(\+51)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4')
