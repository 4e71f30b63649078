import type { Language } from '../domain/values.ts';
import type { Notice } from './relay-line.ts';

type OfComplaint = Extract<
  Notice,
  { kind: 'complaint' | 'said-solved' | 'unsolved' | 'complaint-late' | 'settled' }
>;

/** What colleagues are told of a complaint; it may come behind the name of who is called. */
export function complaintWords(notice: OfComplaint, language: Language): string {
  const words = WORDS[language];
  switch (notice.kind) {
    case 'complaint':
      return notice.score === undefined ? words.complaint : words.scored(notice.score);
    case 'said-solved':
      return words.saidSolved(notice.by);
    case 'unsolved':
      return words.unsolved;
    case 'complaint-late':
      return words.late;
    case 'settled':
      return words[notice.how];
  }
}

const WORDS = {
  ru: {
    complaint: 'клиент жалуется. Ответьте ему, пожалуйста, как можно скорее.',
    scored: (score: number) =>
      `клиент недоволен: оценка ${score} из 10. Свяжитесь с ним, а когда всё уладите, нажмите «Жалоба решена».`,
    saidSolved: (by: string) => `Жалоба решена, говорит ${by}. Спрашиваем клиента, так ли это.`,
    unsolved: 'клиент говорит, что жалоба не решена. Свяжитесь с ним ещё раз, пожалуйста: срок пошёл заново.',
    late: 'срок по жалобе вышел. Решите её, пожалуйста, и нажмите «Жалоба решена».',
    solved: 'жалоба решена.',
    withdrawn: 'жалобы нет: клиент ошибся с оценкой и поправил её.',
  },
  en: {
    complaint: 'the customer complains. Please answer them as soon as you can.',
    scored: (score: number) =>
      `the customer is not content: ${score} of 10. Please get in touch, and press “Complaint solved” when it is.`,
    saidSolved: (by: string) => `The complaint is solved, says ${by}. We ask the customer whether it is.`,
    unsolved:
      'the customer says that it is not solved. Please get in touch again: the deadline is a new one.',
    late: 'the complaint should have been solved by now. Please see to it, and press “Complaint solved”.',
    solved: 'the complaint is solved.',
    withdrawn: 'no complaint: the score was a slip, and the customer has put it right.',
  },
} satisfies Record<Language, object>;
