import type { Language } from '../domain/values.ts';
import type { Line } from './theatre.ts';

/** One line of the talk, as it would be read over a shoulder. */
export function printLine({ at, who, name, text, buttons }: Line, language: Language, zone: string): void {
  const when = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
  const voice = { person: `🙂 ${name}`, bot: '🤖', rep: `🧑‍💼 ${name}`, file: '📎' }[who];
  const choice = buttons.length > 0 ? `\n      ${buttons.map((label) => `[${label}]`).join(' ')}` : '';
  process.stdout.write(`${when}  ${voice}\n      ${text.replaceAll('\n', '\n      ')}${choice}\n\n`);
}

/** A stage of the hourglass that somebody has entered, by a fact. */
export function printStage(
  { stage, fact, name }: { stage: number; fact: string; name: string | null },
  language: Language,
): void {
  process.stdout.write(`      ⏳ ${stage} ${STAGES[language][stage - 1]} · ${name ?? '…'} · ${fact}\n\n`);
}

/** Which of the seven stages were seen. True when all of them were. */
export function printSeen(seen: ReadonlySet<number>, language: Language): boolean {
  const names = STAGES[language].map(
    (name, index) => `${seen.has(index + 1) ? '✅' : '❌'} ${index + 1} ${name}`,
  );
  process.stdout.write(`${names.join('\n')}\n`);
  return names.length === seen.size;
}

const STAGES: Record<Language, string[]> = {
  ru: ['внимание', 'интерес', 'доверие', 'проба', 'продажа', 'сервис', 'рекомендации'],
  en: ['attention', 'interest', 'trust', 'trial', 'sale', 'service', 'advocacy'],
};
