import type { Token } from './scan.ts';

/** Whether a stretch of tokens is all that a reply says, but for signs and filler. */
export function isWholeReply(tokens: readonly Token[], first: number, next: number): boolean {
  if (tokens.length > MOST_TOKENS) return false;
  return tokens.every(
    (token, index) => (index >= first && index < next) || token.type === 'sign' || FILLER.has(token.text),
  );
}

const MOST_TOKENS = 40;
const FILLER = new Set(
  (
    'ну наверное наверно думаю где то примерно около через может быть так в общем месяца срок сроки за хотим нужно надо бы ок да ' +
    'пожалуйста спасибо плиз точно дата дату на скорее всего давайте если можно ' +
    'sometime some time point hopefully possibly perhaps prob probs definitely preferably ideally lets let so ish be will would looking like guess reckon um erm er uh hmm well tbh really yes yeah yep hi hello hey thats that my just then hoping thinking planning going to go least at another ' +
    'i think maybe about around probably say it it s in a within the roughly we need want ok please pls thanks on for date is'
  ).split(' '),
);
