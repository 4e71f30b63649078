const MOST_CHARACTERS = 120;
/** Ends of lines, what turns the direction of text around, and other things that are not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;
/** What no file system, or only some, takes in a name. */
const FORBIDDEN = /[<>:"|?*]/g;

/** The name under which a file is sent on: without folders, in one line, and not too long; its ending stays. */
export function uploadName(given: string): string {
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const clean = last.replace(UNSEEN, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ').trim();
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,5})?$/.exec(clean) ?? [];
  const short = [...stem].slice(0, MOST_CHARACTERS - ending.length).join('');
  return (/^\.*$/.test(short) ? `file${short}` : short) + ending;
}
