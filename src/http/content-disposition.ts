/** The header by which a browser saves or shows a file under its name, whatever letters that has (RFC 6266, RFC 5987). */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  return `${how}; filename*=UTF-8''${encoded(name)}`;
}

/** As RFC 5987 wants it, which is stricter than an address. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
