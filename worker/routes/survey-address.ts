import { renderSVG } from 'uqr'

/** Where a code or token is answered: at the origin by which the request came. */
export const surveyAddress = (requested: string, code: string): string =>
  new URL(`/e/${code}`, requested).href

/** @param border quiet zone in modules: a reader needs four, in the picture or around it */
export const qrCode = (address: string, border: 0 | 4 = 4): string => renderSVG(address, { ecc: 'M', border })
