import { z } from 'zod';
import type { Json } from '../flow/prompt.ts';

/** What contracts are made of. One schema of a contract serves the check at the edge, the types and OpenAPI. */

export const instant = z.iso.datetime();

export const language = z.enum(['ru', 'en']);

export const texts = z.object({ ru: z.string(), en: z.string() });

// Not z.json(): its schema refers to itself in a way that has no place in an OpenAPI document.
export const json = z.custom<Json>().describe('Any JSON value.');

/** Every error of the API: what happened and what to do next. */
export const problem = z.object({ code: z.string(), message: z.string() });
