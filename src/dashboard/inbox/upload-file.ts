import type { ChosenFile } from './chosen-file.ts';
import { type ActOutcome, outcomeOf } from './inbox-api.ts';

/** As long as the server takes a file. */
const TIMEOUT_MS = 120_000;

/**
 * Takes the bytes to the server, for the lead of a handoff. Never rejects; under the id of the file, so that it may be
 * done again. `onProgress` is told which part has gone out, from 0 to 1: `fetch` does not say that.
 */
export function uploadFile(
  handoffId: string,
  { id, file }: ChosenFile,
  onProgress: (part: number) => void,
): Promise<ActOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const name = new URLSearchParams({ name: file.name.slice(-255) });
    request.open('PUT', `/api/v1/handoffs/${encodeURIComponent(handoffId)}/files/${id}?${name}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status < 300 ? 'done' : outcomeOf(request.status));
    request.onerror = () => resolve('failed');
    request.ontimeout = () => resolve('failed');
    request.send(file);
  });
}
