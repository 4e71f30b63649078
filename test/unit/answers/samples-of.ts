/**
 * What a row of the phrase lists stands for: each of its alternatives once, with what is optional left out, and what
 * must follow put behind. Rows are patterns of groups, letters in brackets, `?`, `*`, `+` and `{m,n}`.
 */
export function samplesOf(row: string): string[] {
  const { samples } = alternatives(row, 0);
  return [...new Set(samples.map((sample) => sample.replace(/\s+/g, ' ').trim()))];
}

interface Read {
  samples: string[];
  end: number;
}

function alternatives(row: string, start: number): Read {
  let samples: string[] = [];
  let at = start;
  for (;;) {
    const read = sequence(row, at);
    samples = [...samples, ...read.samples];
    at = read.end;
    if (row[at] !== '|') return { samples, end: at };
    at += 1;
  }
}

function sequence(row: string, start: number): Read {
  let samples = [''];
  let at = start;
  while (at < row.length && row[at] !== '|' && row[at] !== ')') {
    const piece = pieceAt(row, at);
    const [repeat = ''] = /^(?:[?*+]|\{\d+,\d+\})?\??/.exec(row.slice(piece.end)) ?? [];
    const isOptional = repeat !== '' && !repeat.startsWith('+') && !/^\{[1-9]/.test(repeat);
    if (!isOptional)
      samples = samples.flatMap((sample) =>
        piece.samples.map((next) => sample + next.repeat(leastOf(repeat))),
      );
    at = piece.end + repeat.length;
  }
  return { samples, end: at };
}

function leastOf(repeat: string): number {
  return Number(/^\{(\d+)/.exec(repeat)?.[1] ?? 1);
}

function pieceAt(row: string, at: number): Read {
  if (row.startsWith('(?!', at) || row.startsWith('(?<!', at))
    return { samples: [''], end: closingOf(row, at) };
  if (row.startsWith('(?=', at)) {
    const ahead = alternatives(row, at + 3);
    return { samples: ahead.samples.slice(0, 1), end: ahead.end + 1 };
  }
  if (row.startsWith('(?:', at)) {
    const group = alternatives(row, at + 3);
    return { samples: group.samples, end: group.end + 1 };
  }
  if (row[at] === '[') {
    const end = row.indexOf(']', at);
    const letters = row.slice(at + 1, end);
    return { samples: [letters === 'а-я' || letters === '^ ' ? 'а' : (letters[0] ?? '')], end: end + 1 };
  }
  if (row[at] === '\\') return { samples: [row[at + 1] === 'd' ? '5' : ''], end: at + 2 };
  if (row[at] === '$') return { samples: [''], end: at + 1 };
  return { samples: [row[at] ?? ''], end: at + 1 };
}

function closingOf(row: string, start: number): number {
  let depth = 0;
  for (let at = start; at < row.length; at += 1) {
    if (row[at] === '(') depth += 1;
    if (row[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return row.length;
}
