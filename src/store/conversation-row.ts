import type { Language } from '../domain/values.ts';
import type { Prisma } from './generated/client.ts';
import { messageBearing } from './message-bearing.ts';
import { messageButtons } from './message-buttons.ts';

/** A conversation as the dashboard and the API show it. */
export function conversationRow(row: Prisma.ConversationModel) {
  return {
    id: row.id,
    leadId: row.leadId,
    channel: row.channel,
    flow: row.flow,
    status: row.status as 'open' | 'closed',
    outcome: row.outcome,
    step: standingStep(row.snapshot),
    language: row.language as Language,
    startedAt: row.startedAt.toISOString(),
    lastInAt: row.lastInAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** A message with what became of it. */
export function transcriptLine(row: Prisma.MessageModel) {
  const buttons = messageButtons(row.content);
  return {
    sequence: row.sequence,
    direction: row.direction as 'in' | 'out',
    kind: row.kind,
    text: row.text,
    ...messageBearing(row),
    ...(buttons && { buttons }),
    at: row.createdAt.toISOString(),
    state: row.state,
    error: row.error,
  };
}

// Where a snapshot stands, such as `askingBudget.asking`; parallel regions are joined by `+`.
function standingStep(snapshot: Prisma.JsonValue): string {
  const value = typeof snapshot === 'object' && !Array.isArray(snapshot) ? snapshot?.value : undefined;
  return pathOf(value ?? '');
}

function pathOf(value: Prisma.JsonValue): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value)
    .map(([state, inner]) => [state, pathOf(inner ?? null)].filter(Boolean).join('.'))
    .join(' + ');
}
