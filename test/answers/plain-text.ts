/** A phrase without what people leave out or add without meaning anything by it: capitals, signs, the dots of ё. */
export function plainText(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? text : plain;
}
