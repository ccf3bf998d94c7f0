/** Ends a sentence; in Spanish its last word may be an abbreviation that ends with a point already: `5 oct.` */
export const fullStop = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)
