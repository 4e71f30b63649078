/** Tells the page that shows the chat in a frame. The words carry nothing personal, so any host may hear them. */
export function tellHost(what: 'close' | 'message'): void {
  if (window.parent !== window) window.parent.postMessage(`hourglass:${what}`, '*');
}
