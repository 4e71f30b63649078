/**
 * A sum that is typed into a form as a bare number: "237 500", "237,500.50", "237500,5", with any kind of space. Null
 * where it is written some other way, or may mean as many thousands ("500", "1.5"); `faulty` where it is nothing but
 * figures and is no number all the same ("237 50").
 */
export function plainSum(text: string): number | 'faulty' | null {
  const written = text.trim().replace(SPACES, ' ');
  if (!ONLY_FIGURES.test(written)) return null;
  const [, whole, rest = ''] = FORMS.map((form) => form.exec(written)).find((found) => found !== null) ?? [];
  if (whole === undefined) return 'faulty';
  const sum = Number(`${whole.replace(/\D/g, '')}.${rest}`);
  return sum >= 1000 || rest.length === 2 ? sum : null;
}

const SPACES = /[\s'’]/gu;
const ONLY_FIGURES = /^\d[\d ,.]*$/;
/** Thousands apart by spaces, by commas or by points, or not at all. */
const FORMS = [
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d+)(?:[.,](\d{1,2}))?$/,
];
