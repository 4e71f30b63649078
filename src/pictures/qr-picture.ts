import { toBuffer } from 'qrcode';

/** A QR code of the link as a PNG, with the white edge that cameras look for. Rejects what is longer than 2,000 bytes or so. */
export async function qrPicture(link: string): Promise<Uint8Array> {
  // The middle level still reads where a print is creased or a screen is cracked.
  return toBuffer(link, { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 12 });
}
