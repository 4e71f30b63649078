/**
 * SQL that has what was said under the cards of the handed-over conversations in a query's rows taken away, once it is
 * committed; where that was asked for already it changes nothing.
 */
export function forgetThreads(conversationIds: string): string {
  return `
    WITH told AS (
      INSERT INTO relay (conversation_id, number, kind, content, state, created_at)
      SELECT h.conversation_id,
        coalesce((SELECT max(number) FROM relay WHERE conversation_id = h.conversation_id), 0) + 1,
        'notice', '{"notice": {"kind": "left", "why": "erased"}, "whom": []}', 'queued', now()
      FROM handoff h WHERE h.conversation_id IN (${conversationIds}) AND NOT EXISTS (
        SELECT 1 FROM relay r
        WHERE r.conversation_id = h.conversation_id AND r.content -> 'notice' ->> 'why' = 'erased')
      RETURNING conversation_id)
    SELECT graphile_worker.add_job('relay', json_build_object('conversationId', conversation_id),
      queue_name => 'desk:' || conversation_id, job_key => 'relay:' || conversation_id) FROM told`;
}
