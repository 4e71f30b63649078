import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type Profile, profileSchema } from '../domain/profile.ts';
import { photoFaults } from './photo-faults.ts';

interface ProfileFault {
  line: number;
  field: string;
  message: string;
}

/** Every fault of a profile at once, with the line and the field to mend. */
class ProfileError extends Error {
  readonly code = 'profile-invalid';
  readonly faults: ProfileFault[];

  constructor(file: string, faults: ProfileFault[]) {
    const list = faults.map(({ line, field, message }) => `  line ${line}: ${field}: ${message}`).join('\n');
    super(`${file} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${list}`);
    this.faults = faults;
  }
}

/** Reads and validates the business's profile. Throws `ProfileError` with all faults. */
export function readProfile(file: string): Profile {
  return parseProfile(readFileText(file), file, (profile) => photoFaults(profile, dirname(file)));
}

/**
 * The same from a text; `file` only names it in the error.
 *
 * @param faultsBeside of what lies beside the profile, told of whatever else is wrong
 */
export function parseProfile(
  yaml: string,
  file: string,
  faultsBeside: (profile: unknown) => { path: PropertyKey[]; message: string }[] = () => [],
): Profile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new ProfileError(
      file,
      document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        field: '(YAML)',
        message: error.message.split('\n')[0] ?? error.message,
      })),
    );
  }
  const given: unknown = document.toJS();
  const parsed = profileSchema.safeParse(given);
  const beside = faultsBeside(given);
  if (parsed.success && beside.length === 0) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  const faults = [...issues, ...beside.map((fault) => ({ ...fault, code: 'custom' as const }))].flatMap(
    (issue) => {
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      const message = issue.code === 'unrecognized_keys' ? 'there is no such field' : issue.message;
      return paths.map((path) => ({ line: lineOf(path), field: path.join('.') || '(whole file)', message }));
    },
  );
  throw new ProfileError(
    file,
    faults.sort((a, b) => a.line - b.line),
  );

  function lineOf(path: PropertyKey[]): number {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key: name }) => isScalar(name) && name.value === key);
        offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
        node = pair?.value;
      } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
        node = node.items[Number(key)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      }
    }
    return lines.linePos(offset).line;
  }
}

function readFileText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`The profile ${file} cannot be read; HOURGLASS_PROFILE names the file to use.`, {
      cause,
    });
  }
}
