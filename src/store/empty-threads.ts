import type { Notice } from '../desk/relay-line.ts';

/**
 * SQL that has the words of customers taken from under their cards, once it is committed, and says why there; of the
 * handed-over conversations in a query's rows, where that was not said yet.
 */
export function emptyThreads(conversationIds: string, notice: Notice): string {
  const said = JSON.stringify(notice);
  return `
    WITH told AS (
      INSERT INTO relay (conversation_id, number, kind, content, state, created_at)
      SELECT h.conversation_id,
        coalesce((SELECT max(number) FROM relay WHERE conversation_id = h.conversation_id), 0) + 1,
        'notice', '{"notice": ${said}, "whom": []}', 'queued', now()
      FROM handoff h WHERE h.conversation_id IN (${conversationIds}) AND NOT EXISTS (
        SELECT 1 FROM relay r WHERE r.conversation_id = h.conversation_id AND r.content -> 'notice' = '${said}')
      RETURNING conversation_id)
    SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
      queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id) FROM told`;
}
