/** The secret of an `Authorization: Bearer …` header. */
export function readBearer(authorization: string | undefined): string | null {
  return /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
}
