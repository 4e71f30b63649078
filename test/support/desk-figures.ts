import type { DeskFigures, DeskLine, FoundLead, SpanFigures } from '../../src/desk/desk-figures.ts';

/** A line of a lead that waits since ten on Monday, Moscow time. */
export function deskLine(change: Partial<DeskLine> = {}): DeskLine {
  return {
    handoffId: 'handoff-1',
    conversationId: 'conversation-1',
    leadId: 'lead-1',
    who: 'Anna Belova',
    need: 'A wedding',
    budget: 'up to 300,000 ₽',
    status: 'waiting',
    isOverdue: false,
    ownerName: null,
    offeredToName: null,
    createdAt: '2026-11-23T07:00:00.000Z',
    lastWords: 'is there parking?',
    waitingForAnswerSince: '2026-11-23T07:00:00.000Z',
    card: { channel: 'C0123', message: '1700000000.000001' },
    ...change,
  };
}

export function foundLead(change: Partial<FoundLead> = {}): FoundLead {
  return {
    leadId: 'lead-1',
    name: 'Anna Belova',
    phone: '+7 921 555-12-34',
    email: null,
    verdict: 'qualified',
    score: 85,
    lastSeenAt: '2026-11-23T07:00:00.000Z',
    handoff: deskLine(),
    ...change,
  };
}

export function spanFigures(change: Partial<SpanFigures> = {}): SpanFigures {
  return {
    leads: 12,
    qualified: 7,
    handedOver: 6,
    claimed: 5,
    firstAnswer: { clockMinutes: 125, workingMinutes: 18.4 },
    won: { count: 2, sums: [{ currency: 'RUB', sum: 400_000_00, count: 2 }] },
    lost: [{ reason: 'price', count: 1 }],
    ...change,
  };
}

/** A desk on which nothing happens, but for what is given. */
export function quietDesk(given: Partial<DeskFigures> = {}): DeskFigures {
  const nothing = spanFigures({
    leads: 0,
    qualified: 0,
    handedOver: 0,
    claimed: 0,
    firstAnswer: { clockMinutes: null, workingMinutes: null },
    won: { count: 0, sums: [] },
    lost: [],
  });
  return {
    mine: async () => ({ lines: [], total: 0 }),
    queue: async () => ({ lines: [], total: 0 }),
    search: async () => ({ leads: [], isLonger: false }),
    answers: async () => [],
    now: async () => ({ waiting: 0, overdue: 0 }),
    figures: async () => nothing,
    ...given,
  };
}

/** All texts of blocks in reading order, as one. */
export function textsOfBlocks(blocks: unknown): string {
  const found: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('|');
}
