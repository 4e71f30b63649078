import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long files begin before short ones, so that the workers end at about the same moment. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const name = path.relative(tests, moduleId).split(path.sep).join('/');
      const index = LONGEST.findIndex((start) => name.startsWith(start));
      return index < 0 ? LONGEST.length : index;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

const tests = path.resolve(import.meta.dirname, '..');

/** Beginnings of names, those of the longest files first; what is not here takes a second or less. */
const LONGEST = [
  'chaos/killed-process',
  'chaos/',
  'flows/paths',
  'e2e/ten-reps',
  'e2e/inbox',
  'unit/answers/read-all',
  'db/embedded-postgres',
  'e2e/',
  'db/',
  'flows/',
];
