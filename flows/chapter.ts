import type { vocabulary } from '../src/flow/vocabulary.ts';

/** States of a flow that make one part of the talk, by name. */
export type Chapter = Record<string, Parameters<typeof vocabulary.createStateConfig>[0]>;
