import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';
import type { FlowDefinition } from '../flow/flow-definition.ts';
import { flowSettings, type PublishedFlow, publish } from '../flow/published-flow.ts';

/** Reads each flow's copy from `folder` and freezes the flow with it and the profile. The shared copy comes first. */
export function loadFlows(definitions: FlowDefinition[], folder: string, profile: Profile): PublishedFlow[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const copy = (flow: string, language: Language) =>
    `${read(`copy.${language}.ftl`)}\n${read(join(flow, `copy.${language}.ftl`))}`;
  return definitions.map(({ name, machine }) =>
    publish(machine(profile), { ru: copy(name, 'ru'), en: copy(name, 'en') }, flowSettings(profile, name)),
  );
}
