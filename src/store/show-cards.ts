/** SQL that has the cards of the handed-over conversations in a query's rows shown anew, once it is committed. */
export function showCards(conversationIds: string): string {
  return `
    SELECT graphile_worker.add_job('card', json_build_object('conversationId', conversation_id),
      queue_name => 'desk:' || conversation_id, job_key => 'card:' || conversation_id)
    FROM handoff WHERE conversation_id IN (${conversationIds})`;
}
