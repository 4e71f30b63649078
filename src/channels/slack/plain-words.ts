const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person saw when typing a Slack message: links, mails and phones as typed, mentions as words. */
export function plainWords(slackText: string): string {
  return slackText
    .replace(/<([^<>]*)>/g, (_, inside: string) => {
      const [target = '', label] = inside.split('|', 2);
      if (label) return /^[@#]/.test(target) ? `${target[0]}${label}` : label;
      if (target.startsWith('!')) return `@${target.slice(1).split('^')[0]}`;
      return target.replace(/^(mailto|tel):/, '');
    })
    .replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
