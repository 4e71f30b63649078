import type { Pool } from 'pg';
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

/** Which of the seven stages were entered, and by which facts. Resolves to 0 when all of them were. */
export async function printStages(pool: Pool, language: Language): Promise<number> {
  const { rows } = await pool.query<{ stage: number; fact: string; name: string | null }>(
    `SELECT s.stage, s.fact, l.name FROM deal_stage s JOIN deal d ON d.id = s.deal_id JOIN lead l ON l.id = d.lead_id
     ORDER BY s.entered_at, s.stage`,
  );
  for (const { stage, fact, name } of rows)
    process.stdout.write(`${stage} ${STAGES[language][stage - 1]} · ${fact} · ${name ?? ''}\n`);
  const seen = new Set(rows.map(({ stage }) => stage));
  const missing = [1, 2, 3, 4, 5, 6, 7].filter((stage) => !seen.has(stage));
  process.stdout.write(
    missing.length === 0 ? WORDS[language].all : WORDS[language].missing(missing.join(', ')),
  );
  return missing.length === 0 ? 0 : 1;
}

const STAGES: Record<Language, string[]> = {
  ru: ['внимание', 'интерес', 'доверие', 'проба', 'продажа', 'сервис', 'рекомендации'],
  en: ['attention', 'interest', 'trust', 'trial', 'sale', 'service', 'advocacy'],
};

const WORDS = {
  ru: { all: '\nПройдены все семь ступеней.\n', missing: (which: string) => `\nНе пройдены: ${which}.\n` },
  en: { all: '\nAll seven stages were seen.\n', missing: (which: string) => `\nNot seen: ${which}.\n` },
};
