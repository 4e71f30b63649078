import { readChoice } from '../answers/choice/read-choice.ts';
import { type ReplyScene, readContext } from './reply-scene.ts';

/** Which answer a text speaks of, by the menu in which one is chosen to be changed. */
export function changedKey(text: string, scene: ReplyScene): string | null {
  const menu = scene.flow.prompts.find(({ kind, passing }) => kind === 'choice' && passing);
  const reading = menu ? readChoice(text, readContext(scene, menu)) : null;
  const [key, other] = reading?.status === 'parsed' ? reading.value : [];
  return key !== undefined && other === undefined && scene.flow.prompts.some((prompt) => prompt.key === key)
    ? key
    : null;
}
